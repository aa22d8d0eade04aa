package org.openprojectmcp.tool.directory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.names.PlainText;

/** Words of the field, in English and French, and which of them mean the same. Pure functions. */
final class Terms {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final int SHORTEST_STEM = 4;

    /** What a question has beside its subject. */
    private static final Set<String> EMPTY = words(
            """
            a an and are at by can could do does for from get how i in is it me my of on or please that the there this to tool want what
            when where which who with you your au aux avec ce ces comment dans de des du elle en est et il je la le les leur ma mes mon ne
            nos notre ou par pas pour puis quel quelle quels que qui sa se ses son sur tous tout un une veux vos votre""");

    /** A line each: words that stand for one another. Without accents, in the singular. */
    private static final List<Set<String>> SAME = sets(
            """
            package task ticket issue bug story todo item tache lot travail demande
            comment note remark reply discussion commentaire remarque note
            activity history change journal historique activite
            time hour timesheet booking temps heure duree pointage
            log book record enter track saisir pointer enregistrer
            user people person member colleague team staff personne utilisateur membre equipe collegue
            membership member role membre
            assignee owner responsible responsable assigne
            project workspace projet espace
            version release milestone jalon livraison
            relation dependency depend block follow predecessor successor link dependance bloquer bloque suit lien
            status state workflow statut etat
            transition status workflow transitionner
            create add new make open creer ajouter nouveau nouvelle
            update change edit modify set adjust modifier changer mettre
            delete remove drop destroy supprimer effacer enlever retirer
            list show all lister montrer afficher voir
            search find look chercher trouver recherche rechercher
            report summary overview digest rapport synthese bilan resume
            attachment file document upload download fichier piece
            document file
            notification inbox alert unread alerte notifier
            permission right allow may access droit autorisation acces
            meeting agenda minutes reunion
            bulk many several mass batch plusieurs masse
            date deadline due schedule planning echeance planifier planning
            calendar day holiday calendrier jour ferie
            duplicate copy clone copier dupliquer
            move transfer relocate deplacer
            sprint iteration backlog
            watcher observer follow subscribe observateur suivre
            custom field label champ personnalise
            workload load capacity busy utilization charge capacite
            undo revert rollback annuler
            overdue late retard delayed
            export csv excel spreadsheet exporter tableur
            cost budget money cout depense
            query filter view saved requete filtre vue
            board kanban column tableau
            reminder remind rappel
            priority urgent priorite
            hierarchy parent child tree subtask arbre enfant parente hierarchie
            baseline difference since compare comparer depuis
            similar duplicate same doublon semblable
            server version health connection edition serveur
            name id resolve lookup nom identifiant
            url link address web lien adresse
            text markdown html render texte
            timer stopwatch start stop chrono minuteur
            risk problem risque probleme
            news announcement actualite annonce
            wiki page
            reaction emoji like
            group groupe
            category categorie
            tool outil
            me myself current moi""");

    private static final Map<String, Set<String>> SYNONYMS = synonyms();

    private Terms() {}

    /** The words of a text that say something, plain: lower case, without accents and endings. */
    static Set<String> of(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(PlainText.of(text)))
                .filter(word -> word.length() > 1 && !EMPTY.contains(word))
                .map(Terms::singular)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What means the same as a word, without the word itself. */
    static Set<String> like(String word) {
        return SYNONYMS.getOrDefault(word, Set.of());
    }

    /** Whether two words are forms of one: {@code report}, {@code reporting}. */
    static boolean related(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return longer.equals(shorter) || (shorter.length() >= SHORTEST_STEM && longer.startsWith(shorter));
    }

    private static String singular(String word) {
        boolean plural =
                word.length() >= SHORTEST_STEM && (word.endsWith("s") || word.endsWith("x")) && !word.endsWith("ss");
        boolean inIes = plural && word.endsWith("ies") && word.length() > SHORTEST_STEM + 1;
        return inIes
                ? word.substring(0, word.length() - 3) + "y"
                : plural ? word.substring(0, word.length() - 1) : word;
    }

    private static Map<String, Set<String>> synonyms() {
        Map<String, Set<String>> synonyms = new HashMap<>();
        for (Set<String> same : SAME) {
            for (String word : same) {
                synonyms.computeIfAbsent(word, first -> new LinkedHashSet<>()).addAll(same);
            }
        }
        synonyms.forEach((word, same) -> same.remove(word));
        return synonyms;
    }

    private static List<Set<String>> sets(String lines) {
        return lines.lines()
                .map(line -> words(line).stream().map(Terms::singular).collect(Collectors.toSet()))
                .toList();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).collect(Collectors.toSet());
    }
}
