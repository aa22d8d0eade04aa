package org.openprojectmcp.shape.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLimitsTest {

    private static final long MEGABYTE = 1 << 20;

    @ParameterizedTest
    @CsvSource({
        // the container as it is delivered
        "205, 512, 1, 147",
        "410, 768, 1, 192",
        "410, 1024, 2, 192",
        "4096, 16384, 2, 192",
    })
    void asManyReadAtOnceAsTheMemoryHasRoomFor(long serverHeap, long memory, int atOnce, int heap) {
        ReaderLimits limits = ReaderLimits.beside(serverHeap * MEGABYTE, memory * MEGABYTE);

        assertThat(limits.atOnce()).isEqualTo(atOnce);
        assertThat(limits.heapMegabytes()).isEqualTo(heap);
        assertThat(serverHeap + 100 + limits.atOnce() * (limits.heapMegabytes() + 60))
                .isLessThanOrEqualTo(memory);
    }

    @ParameterizedTest
    @CsvSource({"205, 256", "512, 512", "1024, 512"})
    void whereThereIsNoRoomOneSmallOneReads(long serverHeap, long memory) {
        assertThat(ReaderLimits.beside(serverHeap * MEGABYTE, memory * MEGABYTE))
                .isEqualTo(new ReaderLimits(1, 48));
    }

    @Test
    void aMachineOfUnknownMemoryHasRoom() {
        assertThat(ReaderLimits.beside(2048 * MEGABYTE, Long.MAX_VALUE)).isEqualTo(new ReaderLimits(2, 192));
    }
}
