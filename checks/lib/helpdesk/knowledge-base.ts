/** Class of the helpdesk's articles that everybody reads. */
export const knowledgeBase = "Base de connaissances";
