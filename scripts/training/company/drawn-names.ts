/** Names that companies and their people are drawn from: none stands in a text, a story or a test. */
export const drawnNames = {
  surnames:
    "Aubert Barbier Besson Blanchard Bouvier Brunet Carlier Chevalier Collet Cordier Delmas Descamps Fabre Fontaine Gaillard Guillot Hamel Jacquet Joly Klein Lambert Langlois Leclercq Leroux Mallet Maréchal Marty Monnier Morin Picard Poirier Prévost Renaud Rivière Rousseau Roussel Royer Sauvage Schmitt Tessier Thibault Vasseur Verdier Vidal Weber Diallo Traoré Belkacem Chérif Koné Tran Pham Ferreira Santos Lopez Gimenez Rossi Kowalski Cissé Mansouri Ziani Keita Mendy Camara Bousquet Castel Combes Dufour Estève Ferrand Gautier Imbert Jourdan Lacroix Laporte Maillard Navarro Pons Rolland Salmon Toussaint Valette Wagner Charpentier Boulanger Chauvin Grandjean Peltier Raynaud Lemaire Guérin Boyer Caron Legrand",
  women:
    "Agnès Alice Amina Audrey Béatrice Camille Caroline Cécile Coralie Delphine Djamila Elise Emma Estelle Florence Gisèle Hawa Irène Julie Karima Léa Leïla Lucie Lydia Madeleine Marion Mélanie Nadège Nathalie Nora Océane Odile Pauline Rachida Romane Sabrina Salomé Sonia Solène Sylvie Valérie Virginie Yasmine Manon Justine Aïcha Margot Louise",
  men: "Adrien Alain Ali Antoine Arnaud Baptiste Bastien Bruno Cédric Cyril Damien Didier Emile Eric Fabien Farid Florian Franck Gilbert Guillaume Hakim Hugo Idriss Jonas Julien Kevin Laurent Léo Lucas Malik Marc Mathieu Maxime Mehdi Moussa Nabil Nicolas Noé Omar Pascal Pierre Rachid Rémi Romain Samir Sébastien Simon Tanguy Théo Thomas Tristan Vincent Yanis Youssef",
  trades:
    "Agencement Architecture Bâtiment Distribution Énergie Habitat Industrie Ingénierie Logistique Mécanique Menuiserie Nautisme Optique Patrimoine Plasturgie Textile Transports",
} as const;
