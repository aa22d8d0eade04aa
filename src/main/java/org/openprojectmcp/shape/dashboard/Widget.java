package org.openprojectmcp.shape.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A widget of a dashboard that is being rearranged. Not thread-safe. */
final class Widget {

    /** How much a widget insists on its place. */
    enum Wish {
        /** It was asked for there. */
        HERE,
        /** It is there, and moves down for others. */
        STAY,
        /** Wherever there is room for its size. */
        ANYWHERE
    }

    private final ObjectNode json;
    private final Area before;
    private Area area;
    private Wish wish;

    private Widget(ObjectNode json, Area area, Wish wish) {
        this.json = json;
        this.before = area;
        this.area = area;
        this.wish = wish;
    }

    /** One that is there, as OpenProject has it. */
    static Widget there(JsonNode json) {
        ObjectNode copy = json.deepCopy();
        return new Widget(copy, Area.of(copy), Wish.STAY);
    }

    static Widget added(WidgetKind kind, Area area, Wish wish) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("identifier", kind.identifier());
        json.putObject("options");
        return new Widget(json, area, wish);
    }

    /** 0 for one that is new. */
    int id() {
        return json.path("id").asInt();
    }

    String identifier() {
        return json.path("identifier").asText();
    }

    ObjectNode options() {
        return json.path("options") instanceof ObjectNode options ? options : json.putObject("options");
    }

    Area area() {
        return area;
    }

    Wish wish() {
        return wish;
    }

    /** Asks for a place. */
    void want(Area wanted) {
        area = wanted;
        wish = Wish.HERE;
    }

    void moveTo(Area now) {
        area = now;
    }

    boolean moved() {
        return !area.equals(before);
    }

    /** What people call it: its kind, its title where it has one, and its id. */
    String words() {
        String title = options().path("name").asText("");
        return "the widget " + WidgetKind.word(identifier())
                + (title.isEmpty() ? "" : " \"" + title + "\"")
                + (id() == 0 ? "" : " (id " + id() + ")");
    }

    /** As it is written. */
    ObjectNode json() {
        area.writeTo(json);
        return json;
    }
}
