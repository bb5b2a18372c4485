interface Article {
  readonly name: string;
  readonly summary: string;
  readonly content: string;
}

/** What the helpdesk has written down at the start, by class. */
export const articles: Readonly<Record<string, readonly Article[]>> = {
  "Base de connaissances": [
    {
      name: "Mot de passe oublié ou compte verrouillé",
      summary: "Cinq erreurs verrouillent le compte un quart d'heure",
      content: `Symptôme : l'ouverture de session est refusée, le mot de passe est pourtant le bon.

1. Attendre quinze minutes : le verrouillage se lève seul.
2. Si le mot de passe est oublié, s'adresser à l'assistance : un technicien le réinitialise après avoir
   vérifié l'identité du demandeur par un autre moyen que le courriel.
3. Le nouveau mot de passe compte douze caractères au moins et n'est aucun des douze derniers.`,
    },
    {
      name: "Ouvrir un dossier partagé",
      summary: "Chaque service a son partage, et un partage commun existe",
      content: `Les droits viennent des groupes de l'annuaire : ils ne se donnent pas à une personne.

1. Se déconnecter et rouvrir la session : l'appartenance à un groupe est lue à ce moment.
2. Si l'accès est toujours refusé, ouvrir une demande en nommant le dossier et le responsable du service.`,
    },
    {
      name: "Travailler à distance : le VPN ne s'établit pas",
      summary: "Réservé aux personnes du groupe des nomades",
      content: `1. Vérifier que l'ordinateur est relié à Internet : ouvrir un site quelconque.
2. Vérifier la date et l'heure : un certificat n'est pas encore, ou n'est plus valable, si elles sont fausses.
3. Noter le message exact de l'application, et le joindre au ticket.`,
    },
    {
      name: "Reconnaître un courriel d'hameçonnage",
      summary: "Ne pas répondre, ne pas cliquer, prévenir l'assistance",
      content: `Indices : urgence, menace, adresse d'expéditeur inhabituelle, lien qui ne mène pas où il le dit.

1. Ne pas répondre, ne pas cliquer, n'ouvrir aucune pièce jointe.
2. Transmettre le message à l'assistance, puis le supprimer.
3. Qui a cliqué, ou donné son mot de passe, le dit aussitôt : personne ne sera sanctionné pour l'avoir dit.`,
    },
  ],
  "Réponses types": [
    {
      name: "Demande de précisions",
      summary: "Il manque de quoi commencer",
      content: `Bonjour,

Pour avancer, il nous manque : le message d'erreur exact, l'heure à laquelle il est apparu, et le nom du
poste. Vos collègues rencontrent-ils la même difficulté ?

Cordialement,
L'assistance`,
    },
    {
      name: "Solution proposée",
      summary: "Invite à valider",
      content: `Bonjour,

Nous pensons avoir résolu votre difficulté. Pouvez-vous vérifier de votre côté, et nous le dire ?

Cordialement,
L'assistance`,
    },
    {
      name: "Incident rattaché à un problème connu",
      summary: "Plusieurs personnes ont le même incident",
      content: `Bonjour,

Plusieurs personnes rencontrent cette difficulté : nous en cherchons la cause commune. Votre ticket reste
ouvert, et vous serez tenu informé.

Cordialement,
L'assistance`,
    },
  ],
};
