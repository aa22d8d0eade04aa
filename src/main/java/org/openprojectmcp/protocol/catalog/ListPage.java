package org.openprojectmcp.protocol.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.CacheHint;
import org.openprojectmcp.protocol.message.McpResult;

/**
 * A page of a list, serialized.
 *
 * @param nextCursor where the list goes on; {@code null} on its last page
 * @param shared whether the list is the same for every caller
 */
record ListPage(String member, SerializableString elements, @Nullable String nextCursor, boolean shared)
        implements McpResult {

    /** Clients that listen hear of changes sooner. */
    private static final long TTL_MILLIS = Duration.ofMinutes(1).toMillis();

    @Override
    public void writeMembers(JsonGenerator json) throws IOException {
        json.writeFieldName(member);
        json.writeRawValue(elements);
        if (nextCursor != null) {
            json.writeStringField("nextCursor", nextCursor);
        }
    }

    @Override
    public CacheHint cacheHint() {
        return new CacheHint(TTL_MILLIS, shared);
    }
}
