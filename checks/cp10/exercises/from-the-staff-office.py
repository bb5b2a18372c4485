#!/usr/bin/python3
"""usage : mouvements FICHIER UO

Met les comptes d'une UO en accord avec la liste du bureau du personnel.
FICHIER : CSV en UTF-8, séparé par « ; » : matricule;prenom;nom;service;mouvement
UO : nom complet de l'UO, hors de laquelle rien n'est touché.
Code de sortie : 0 tout est fait, 1 des lignes sont refusées, 2 rien n'est fait.
"""
import csv
import fcntl
import os
import re
import secrets
import sys
import syslog
import unicodedata

EN_TETE = ["matricule", "prenom", "nom", "service", "mouvement"]
ACTIF, DESACTIVE = "512", "514"


def dire(niveau, texte):
    print(texte)
    syslog.syslog(niveau, texte)


def abandonner(pourquoi):
    dire(syslog.LOG_ERR, f"abandon : {pourquoi}")
    sys.exit(2)


def lire(chemin):
    try:
        with open(chemin, encoding="utf-8-sig", newline="") as fichier:
            lignes = list(csv.reader(fichier, delimiter=";", quoting=csv.QUOTE_NONE))
    except (OSError, UnicodeDecodeError) as probleme:
        abandonner(f"{chemin} : {probleme}")
    if not lignes or lignes[0] != EN_TETE:
        abandonner(f"première ligne attendue : {';'.join(EN_TETE)}")
    return lignes[1:]


def verifier(ligne, vus):
    """Pourquoi la ligne est refusée, ou rien."""
    if len(ligne) != len(EN_TETE) or not all(champ.strip() for champ in ligne):
        return "cinq champs attendus"
    if not re.fullmatch("[0-9]{6}", ligne[0]):
        return f"matricule {ligne[0]}"
    if ligne[0] in vus:
        return f"matricule {ligne[0]} déjà vu"
    if ligne[4] not in ("arrivee", "depart"):
        return f"mouvement {ligne[4]}"
    return None


def identifiant(base, prenom, nom):
    """L'initiale, un point, le nom, sans accents ; un nombre si quelqu'un du domaine le porte."""
    simple = unicodedata.normalize("NFD", f"{prenom[0]}.{nom}".lower())
    racine = re.sub("[^a-z0-9.-]", "", simple)[:20]
    essai, nombre = racine, 1
    while base.search(base.domain_dn(), expression=f"(sAMAccountName={essai})", attrs=["cn"]):
        nombre += 1
        essai = f"{racine[:20 - len(str(nombre))]}{nombre}"
    return essai


def main():
    if sys.argv[1:] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    syslog.openlog("mouvements")
    chemin, uo = sys.argv[1:]
    if os.geteuid() != 0:
        abandonner("seul root écrit dans l'annuaire")
    lignes = lire(chemin)

    # Longs à charger : seulement quand il y a de quoi faire.
    import ldb
    from samba.auth import system_session
    from samba.param import LoadParm
    from samba.samdb import SamDB

    reglages = LoadParm()
    reglages.load_default()
    base = SamDB(session_info=system_session(reglages), lp=reglages)
    verrou = open("/run/mouvements.verrou", "w")
    fcntl.flock(verrou, fcntl.LOCK_EX)
    attributs = ["employeeNumber", "givenName", "sn", "displayName", "department", "userAccountControl"]
    try:
        connus = {
            str(compte["employeeNumber"]): compte
            for compte in base.search(uo, expression="(&(objectClass=user)(employeeNumber=*))", attrs=attributs)
        }
    except ldb.LdbError as probleme:
        abandonner(f"UO {uo} : {probleme.args[1]}")

    vus, refus = set(), 0
    for numero, ligne in enumerate(lignes, start=2):
        if not ligne:
            continue
        pourquoi = verifier(ligne, vus)
        try:
            if not pourquoi:
                vus.add(ligne[0])
                suivre(base, ldb, uo, connus.get(ligne[0]), ligne)
        except ldb.LdbError as probleme:
            pourquoi = probleme.args[1]
        if pourquoi:
            refus += 1
            dire(syslog.LOG_WARNING, f"ligne {numero} refusée : {pourquoi}")
    dire(syslog.LOG_INFO, f"{chemin} : {len(lignes)} ligne(s) lue(s), {refus} refusée(s)")
    return 1 if refus else 0


def suivre(base, ldb, uo, compte, ligne):
    matricule, prenom, nom, service, mouvement = ligne
    if mouvement == "depart":
        voulu = {"userAccountControl": DESACTIVE}
    else:
        voulu = {
            "givenName": prenom,
            "sn": nom,
            "displayName": f"{prenom} {nom}",
            "department": service,
            "userAccountControl": ACTIF,
        }
    if compte is None:
        if mouvement == "depart":
            return
        login = identifiant(base, prenom, nom)
        # D'un seul geste : tué ici, il n'y a rien, ou un compte entier.
        base.add(
            {
                "dn": f"CN={login},{uo}",
                "objectClass": "user",
                "sAMAccountName": login,
                "userPrincipalName": f"{login}@{base.domain_dns_name()}",
                "employeeNumber": matricule,
                "pwdLastSet": "0",
                # Tiré au sort et dit à personne.
                "unicodePwd": f'"aA1-{secrets.token_urlsafe(18)}"'.encode("utf-16-le"),
                **voulu,
            }
        )
        dire(syslog.LOG_INFO, f"{matricule} : compte {login} créé")
        return
    ecarts = {nom: valeur for nom, valeur in voulu.items() if str(compte.get(nom, "")) != valeur}
    if not ecarts:
        return
    changement = ldb.Message(compte.dn)
    for nom, valeur in ecarts.items():
        changement[nom] = ldb.MessageElement(valeur, ldb.FLAG_MOD_REPLACE, nom)
    base.modify(changement)
    dire(syslog.LOG_INFO, f"{matricule} : {', '.join(ecarts)}")


sys.exit(main())
