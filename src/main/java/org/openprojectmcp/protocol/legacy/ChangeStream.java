package org.openprojectmcp.protocol.legacy;

import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.MessageSink;
import org.openprojectmcp.tool.Catalog;

/** Tells a client on its stream that a list has changed. */
public record ChangeStream(MessageSink stream) implements Catalog.ChangeListener {

    private static final byte[] TOOLS = listChanged("tools");
    private static final byte[] RESOURCES = listChanged("resources");
    private static final byte[] PROMPTS = listChanged("prompts");

    @Override
    public void changed(boolean tools, boolean resources, boolean prompts) {
        if (tools) {
            stream.send(TOOLS);
        }
        if (resources) {
            stream.send(RESOURCES);
        }
        if (prompts) {
            stream.send(PROMPTS);
        }
    }

    private static byte[] listChanged(String kind) {
        return JsonRpcWriter.notification("notifications/" + kind + "/list_changed", json -> {});
    }
}
