package org.openprojectmcp.openproject.instance;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of OpenProject as far as its API differs by it: {@code 17.4}. */
public record CoreVersion(int major, int minor) implements Comparable<CoreVersion> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\..*)?");
    private static final Comparator<CoreVersion> ORDER =
            Comparator.comparingInt(CoreVersion::major).thenComparingInt(CoreVersion::minor);

    /** The version in a text such as {@code 17.4} or {@code 17.1.0}; nothing when it is none. */
    public static Optional<CoreVersion> of(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new CoreVersion(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(CoreVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
