package org.openprojectmcp.sandbox.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.sandbox.SandboxApi;

/** An instance that is asked for French: one answer of each family of texts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrenchInstanceTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo(Language.FRENCH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    statuses | Nouveau
                    types | Tâche
                    priorities | Basse
                    roles | Éditeur de requêtes de projet
                    days/week | Lundi
                    project_phase_definitions | Initiation
                    """)
    void definitionsHaveFrenchNames(String collection, String first) {
        var elements = api.get(SandboxApi.ADMIN, "/" + collection).elements();
        assertThat(elements.path(0).path("name").asText()).isEqualTo(first);
    }

    @Test
    void theActivitiesOfTimeEntriesHaveFrenchNames() {
        var activity = api.get(SandboxApi.ADMIN, "/time_entries/activities/3").body();
        assertThat(activity.path("name").asText()).isEqualTo("Développement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    work_packages/999999 | Le lot de travaux que vous cherchez est introuvable ou a été supprimé.
                    projects/999999 | La ressource demandée est introuvable.
                    work_packages?filters=[{"nonsense":{"operator":"=","values":["1"]}}] | Nonsense le filtre n'existe pas.
                    projects?filters=[{"active":{"operator":"~","values":["t"]}}] | Filtres Actif Opérateur ne correspond à aucune des valeurs autorisées.
                    work_packages?groupBy=subject | Impossible de grouper par : subject
                    work_packages?select=nothing | La sélection demandée de nothing n'est pas prise en charge.
                    """)
    void faultsOfReadingAreInFrench(String path, String message) throws URISyntaxException {
        var reply = api.get(SandboxApi.ADMIN, encoded("/" + path));
        assertThat(reply.status()).isBetween(400, 404);
        assertThat(reply.message()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    projects | {} | Nom ne peut pas être vide.
                    projects | {"_links": []} | Requête incorrecte : _links doit être un objet JSON.
                    work_packages | {"subject": "x", "startDate": "soon"} | Format invalide pour la propriété "startDate" : un format de type "AAAA-MM-JJ (date ISO 8601 uniquement)" est requis, mais la valeur invalide "soon" a été reçue.
                    work_packages | {} | Plusieurs contraintes de champ n'ont pas été respectées.
                    """)
    void faultsOfWritingAreInFrench(String collection, String body, String message) {
        var reply = api.post(SandboxApi.ADMIN, "/" + collection, body);
        assertThat(reply.status()).isBetween(400, 422);
        assertThat(reply.message()).isEqualTo(message);
    }

    @Test
    void schemasAndTheirSectionsHaveFrenchNames() {
        var form = api.post(
                SandboxApi.ADMIN,
                "/work_packages/form",
                "{\"_links\": {\"project\": {\"href\": \"/api/v3/projects/1\"}}}");
        var schema = form.body().path("_embedded").path("schema");
        assertThat(schema.path("dueDate").path("name").asText()).isEqualTo("Date de fin");
        assertThat(schema.path("assignee").path("attributeGroup").asText()).isEqualTo("Participants");
    }

    @Test
    void historiesAndAmountsOfMoneyAreWrittenTheFrenchWay() {
        var created = api.post(
                SandboxApi.ADMIN,
                "/work_packages",
                "{\"subject\": \"Relever les compteurs\", \"dueDate\": \"2026-03-06\","
                        + " \"_links\": {\"project\": {\"href\": \"/api/v3/projects/1\"}}}");
        assertThat(created.body().path("overallCosts").asText()).isEqualTo("0,00 EUR");
        var details = api.get(SandboxApi.ADMIN, "/work_packages/" + created.id() + "/activities")
                .elements()
                .path(0)
                .path("details");
        assertThat(details.findValuesAsText("raw"))
                .contains("Type mis à Tâche", "Date de fin mis à 06/03/2026", "Statut mis à Nouveau");
    }

    @Test
    void identifiersAndFlagsAreThoseOfEveryLanguage() {
        var missing = api.get(SandboxApi.ADMIN, "/projects/999999");
        assertThat(missing.body().path("errorIdentifier").asText())
                .isEqualTo("urn:openproject-org:api:v3:errors:NotFound");
        var closed = api.get(SandboxApi.ADMIN, "/statuses/12").body();
        assertThat(closed.path("name").asText()).isEqualTo("Clôturé");
        assertThat(closed.path("isClosed").asBoolean()).isTrue();
    }

    private static String encoded(String path) throws URISyntaxException {
        var parts = path.split("\\?", 2);
        return new URI(null, null, parts[0], parts.length > 1 ? parts[1] : null, null).toASCIIString();
    }
}
