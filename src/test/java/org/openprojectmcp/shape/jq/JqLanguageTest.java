package org.openprojectmcp.shape.jq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExpressionIllegalSyntaxException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JqLanguageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Exchange exchange = new DefaultExchange(context);

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private Object evaluate(String expression) {
        return context.resolveLanguage("jq").createExpression(expression).evaluate(exchange, Object.class);
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text.replace('\'', '"'));
    }

    @Test
    void theBodyIsTheInputAndVariablesAreVariables() throws Exception {
        exchange.getMessage().setBody(json("{'a': [1, 2]}"));
        exchange.setVariable("arguments", json("{'n': 3}"));
        exchange.setVariable("plain", List.of(Map.of("b", true)));

        assertThat(evaluate("{sum: (.a | add), n: $arguments.n, b: $plain[0].b}"))
                .isEqualTo(json("{'sum': 3, 'n': 3, 'b': true}"));
    }

    @Test
    void argumentsAreThereEvenWhenThereAreNone() {
        assertThat(evaluate("$arguments.x // $resolved.y.name // \"nothing\"")).isEqualTo("nothing");
    }

    @Test
    void scalarsAreJavaValuesAndNullIsNull() {
        assertThat(evaluate("1.5")).isEqualTo(1.5);
        assertThat(evaluate("\"a\"")).isEqualTo("a");
        assertThat(evaluate("true")).isEqualTo(true);
        assertThat(evaluate("null")).isNull();
        assertThat(evaluate("empty")).isNull();
    }

    @Test
    void severalResultsAreAnArray() throws Exception {
        assertThat(evaluate("1, 2")).isEqualTo(json("[1, 2]"));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false", "null,false", "0,true", "empty,false"})
    void aPredicateIsJqsTruth(String expression, boolean truth) {
        assertThat(context.resolveLanguage("jq").createPredicate(expression).matches(exchange))
                .isEqualTo(truth);
    }

    @Test
    void anExpressionThatDoesNotParseIsRefusedAtOnce() {
        assertThatThrownBy(() -> evaluate("{a: "))
                .isInstanceOf(ExpressionIllegalSyntaxException.class)
                .hasMessageContaining("{a: ");
    }

    @Test
    void aFailingExpressionIsNamed() {
        exchange.getMessage().setBody("text");

        assertThatThrownBy(() -> evaluate(".a")).hasMessageContaining("jq: ").hasMessageContaining(" in .a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'P1DT2H' | hours | 26",
                "'PT1H30M' | hours | 1.5",
                "'P5D' | days | 5",
                "1.5 | iso_hours | 'PT1H30M'",
                "{'href':'/api/v3/users/5','title':'A'} | link_ref | {'id':5,'name':'A'}",
                "{'href':null} | link_ref | null",
                "7 | link_to('users') | {'href':'/api/v3/users/7'}",
                "null | link_to('users') | {'href':null}",
                "{'a':null,'b':[],'c':{'d':false},'e':0} | compact | {'e':0}",
                "'2026-11-22T15:31:00.134Z' | minute | '2026-11-22T15:31Z'"
            },
            quoteCharacter = '`')
    void itKnowsWhatOpenProjectMeans(String input, String function, String result) throws Exception {
        exchange.getMessage().setBody(json(input));

        assertThat(evaluate("[" + function.replace('\'', '"') + "]")).isEqualTo(json("[" + result + "]"));
    }

    @Test
    void itWorksInAYamlRoute() throws Exception {
        String route =
                """
                - route:
                    id: jq-in-yaml
                    from:
                      uri: direct:jq
                      steps:
                        - setVariable:
                            name: arguments
                            expression:
                              jq:
                                expression: "{who: .name}"
                        - setHeader:
                            name: greeting
                            expression:
                              jq:
                                expression: '"Hello " + $arguments.who'
                        - choice:
                            when:
                              - expression:
                                  jq:
                                    expression: .loud
                                steps:
                                  - setBody:
                                      expression:
                                        jq:
                                          expression: "{said: (.name | ascii_upcase)}"
                                          resultType: java.lang.String
                """;
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("jq.yaml", route));

        try (var template = context.createProducerTemplate()) {
            Exchange answered = template.request("direct:jq", in -> in.getMessage()
                    .setBody(JSON.createObjectNode().put("name", "Ada").put("loud", true)));

            assertThat(answered.getMessage().getHeader("greeting")).isEqualTo("Hello Ada");
            assertThat(answered.getMessage().getBody()).isEqualTo("{\"said\":\"ADA\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T14:30, Europe/Berlin, 2026-11-20T13:30:00Z, 2026-11-20T14:30+01:00",
        "2026-07-01T00:15, Asia/Kolkata, 2026-06-30T18:45:00Z, 2026-07-01T00:15+05:30",
        "2026-03-29T02:30, Europe/Berlin, 2026-03-29T01:30:00Z, 2026-03-29T03:30+02:00",
        "2026-11-20T09:00, Etc/UTC, 2026-11-20T09:00:00Z, 2026-11-20T09:00Z"
    })
    void momentsAreWrittenForATimeZoneAndFromOne(String local, String zone, String utc, String back) {
        assertThat(evaluate("\"" + local + "\" | to_utc(\"" + zone + "\")")).isEqualTo(utc);
        assertThat(evaluate("\"" + utc + "\" | in_zone(\"" + zone + "\")")).isEqualTo(back);
    }
}
