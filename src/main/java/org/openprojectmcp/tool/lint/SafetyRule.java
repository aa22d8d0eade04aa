package org.openprojectmcp.tool.lint;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.openprojectmcp.tool.source.Position;
import org.openprojectmcp.tool.source.RouteNode;
import org.openprojectmcp.tool.source.RouteSource;
import org.openprojectmcp.tool.source.Steps;
import org.openprojectmcp.tool.source.Steps.Expression;
import org.openprojectmcp.tool.source.Steps.Step;

/** Nothing that a caller writes is ever evaluated, becomes an address or steers the way out. */
final class SafetyRule implements Rule {

    private static final Set<String> DYNAMIC =
            Set.of("toD", "recipientList", "routingSlip", "dynamicRouter", "enrich", "pollEnrich", "script", "wireTap");
    private static final Set<String> LANGUAGES =
            Set.of("constant", "simple", "jq", "header", "variable", "exchangeProperty", "tokenize", "method");
    private static final Set<String> ERROR_HANDLING =
            Set.of("errorHandler", "routeConfigurationId", "onException", "routePolicy");
    private static final Set<String> CONSTANT_HEADERS = Set.of("OpenProjectPath", "OpenProjectMethod");
    private static final Pattern REACHING_OUT = Pattern.compile(
            "\\$\\{\\s*(bean|ref|type|env|sys|sysenv|camelContext|exchange|properties|propertiesExist|pretty|load)\\b"
                    + "|\\$simple\\{|\\b(resource:|\\{\\{env:)");
    private static final Pattern NESTED = Pattern.compile("\\$\\{[^}]*\\$\\{");
    private static final Pattern JQ_ENVIRONMENT =
            Pattern.compile("\\$ENV\\b|(?<![.\\w\"$])env\\b(?!\")|\\binput_filename\\b");

    @Override
    public void check(RouteSource source, Report report) {
        for (RouteNode route : source.routes()) {
            checkErrorHandling(source, route, report);
            Steps steps = Steps.of(route);
            steps.steps().forEach(step -> checkStep(step, report));
            steps.expressions().forEach(expression -> checkExpression(expression, report));
        }
    }

    private static void checkErrorHandling(RouteSource source, RouteNode route, Report report) {
        for (String key : ERROR_HANDLING) {
            if (!route.position(key).equals(route.position()) && source.file().contains("/")) {
                report.error(
                        "no-error-handling",
                        route.position(key),
                        "The route has its own " + key,
                        "Remove it: the server turns every error into an answer that the caller understands.");
            }
        }
    }

    private static void checkStep(Step step, Report report) {
        if (DYNAMIC.contains(step.name())) {
            report.error(
                    "no-dynamic-step",
                    step.position(),
                    "The step " + step.name() + " may send a call where its caller wants",
                    "Use \"to:\" with a fixed uri; arguments travel as headers and in the body.");
        }
        if (step.option("uri").contains("${")) {
            report.error(
                    "no-dynamic-uri",
                    step.position("uri"),
                    "The uri has an expression in it",
                    "Write a fixed uri; a path with an id is a template in the header OpenProjectPath.");
        }
        String name = step.name().startsWith("set") || step.name().startsWith("remove") ? step.option("name") : "";
        if (name.contains("${")) {
            report.error("no-dynamic-name", step.position("name"), "The name is an expression", "Write a fixed name.");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (step.name().equals("setHeader") && lower.startsWith("camel")) {
            report.error(
                    "no-camel-header",
                    step.position("name"),
                    "The step sets " + name + ", which steers Camel itself",
                    "Use OpenProjectMethod, OpenProjectPath and OpenProjectQuery.");
        }
    }

    private static void checkExpression(Expression expression, Report report) {
        String language = expression.language();
        if (!LANGUAGES.contains(language)) {
            report.error(
                    "language",
                    expression.position(),
                    "The expression is in " + language,
                    "Use constant, simple, jq, header, variable or method; what they cannot do belongs into a Java bean.");
        }
        String method = expression.option("method");
        if (language.equals("method") && !method.matches("\\w*")) {
            report.error(
                    "plain-method",
                    expression.position("method"),
                    "The method is called with arguments that are expressions",
                    "Write the method's name alone; the bean reads what it needs from the exchange.");
        }
        Step step = expression.step();
        if (step.name().equals("setHeader")
                && CONSTANT_HEADERS.contains(step.option("name"))
                && !language.equals("constant")) {
            report.error(
                    "constant-path",
                    Position.of(expression.entry().getKeyNode()),
                    step.option("name") + " is not constant",
                    "Write a constant such as /work_packages/{id}: {id} is filled from the header id and encoded.");
        }
        checkReach(expression, report);
    }

    private static void checkReach(Expression expression, Report report) {
        boolean simple = expression.language().equals("simple");
        if (simple
                && (REACHING_OUT.matcher(expression.text()).find()
                        || NESTED.matcher(expression.text()).find())) {
            report.error(
                    "simple-reads-only",
                    expression.position(),
                    "The simple expression does more than read headers, variables and the body",
                    "Use ${header.name}, ${variable.name}, ${body} and comparisons of these.");
        }
        if (expression.language().equals("jq")
                && JQ_ENVIRONMENT.matcher(expression.text()).find()) {
            report.error(
                    "no-environment",
                    expression.position(),
                    "The jq program reads the environment, where the keys are",
                    "Let the operator set it in application.properties and read it as {{name}}.");
        }
        if (expression.text().startsWith("resource:")) {
            report.error(
                    "no-resource",
                    expression.position(),
                    "The expression is loaded from somewhere else",
                    "Write it in the file, where it is read and checked.");
        }
    }
}
