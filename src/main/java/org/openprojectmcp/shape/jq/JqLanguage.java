package org.openprojectmcp.shape.jq;

import org.apache.camel.Expression;
import org.apache.camel.Predicate;
import org.apache.camel.spi.annotations.Language;
import org.apache.camel.support.LanguageSupport;
import org.jspecify.annotations.Nullable;

/**
 * Camel's language {@code jq}: {@code .} is the body, each exchange variable that is JSON is a variable of the same name, {@code $today} is the day
 * (2026-11-20) by the clock that is bound as {@code clock}, else by the computer's. An expression
 * is compiled once. A result that is text, a number or a truth value is the Java value; an object or array stays JSON; {@code null}
 * and no result are {@code null}; several results are an array.
 */
@Language("jq")
public final class JqLanguage extends LanguageSupport {

    @Override
    public Predicate createPredicate(String expression) {
        return initialized(new JqExpression(expression, Boolean.class));
    }

    @Override
    public Expression createExpression(String expression) {
        return initialized(new JqExpression(expression, Object.class));
    }

    @Override
    public Predicate createPredicate(String expression, @Nullable Object[] properties) {
        return createPredicate(expression);
    }

    @Override
    public Expression createExpression(String expression, @Nullable Object[] properties) {
        Class<?> type = property(Class.class, properties, 0, Object.class);
        return initialized(new JqExpression(expression, type));
    }

    private JqExpression initialized(JqExpression expression) {
        expression.init(getCamelContext());
        return expression;
    }
}
