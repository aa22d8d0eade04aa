package org.openprojectmcp.sandbox.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.model.Settings;

/**
 * Which part of a list is asked for.
 *
 * @param offset the page's number, from 1
 * @param size rows on a page; 0 asks for the totals only
 */
public record Page(int offset, int size) {

    /** The page a request asks for, by the rules of the instance. */
    public static Page of(Request request, Settings settings) {
        return of(request, settings, standard(settings));
    }

    /** The rows on a page when nobody says. */
    public static int standard(Settings settings) {
        return settings.perPageOptions().stream().min(Integer::compare).orElse(20);
    }

    /** The page a request asks for, where a list has a page size of its own. */
    public static Page of(Request request, Settings settings, int standard) {
        var asked = request.queryValue("pageSize");
        var size = asked == null ? standard : number(asked);
        if (size < -1) {
            throw ApiError.internal("PG::InvalidRowCountInLimitClause: ERROR:  LIMIT must not be negative\n");
        }
        var clamped = size == -1 ? settings.maximumPageSize() : Math.min(size, settings.maximumPageSize());
        return new Page(Math.max(1, number(request.queryValue("offset"))), clamped);
    }

    /** The rows of this page. */
    public <T> List<T> of(List<T> rows) {
        var from = Math.min((long) (offset - 1) * size, rows.size());
        return rows.subList((int) from, (int) Math.min(from + size, rows.size()));
    }

    /** Whether there are rows after this page. */
    public boolean hasNext(int total) {
        return (long) offset * size < total;
    }

    /** The leading whole number of a text, as Ruby reads it; 0 without one. */
    private static int number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        var end = text.startsWith("-") ? 1 : 0;
        while (end < text.length() && end < 9 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        var digits = text.substring(0, end);
        return digits.isEmpty() || digits.equals("-") ? 0 : Integer.parseInt(digits);
    }
}
