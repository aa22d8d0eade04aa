package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.ONLOOKER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class WhatReadersSeeTest {

    @AutoClose
    private final TinyInstance api = new TinyInstance();

    @Test
    void nothingOfASchemaIsWritableForWhoOnlyReads() {
        var path = "/api/v3/work_packages/schemas/1-1";
        assertThat(api.get(WRITER, path).json().at("/subject/writable").asBoolean())
                .isTrue();
        var read = api.get(ONLOOKER, path).json();
        assertThat(read.at("/subject/writable").asBoolean(true)).isFalse();
        assertThat(read.at("/parent/writable").asBoolean()).isTrue();
        assertThat(read.has("spentTime")).isFalse();
    }
}
