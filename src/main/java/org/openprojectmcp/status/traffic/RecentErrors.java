package org.openprojectmcp.status.traffic;

import java.util.ArrayList;
import java.util.List;

/** The last {@value #MOST} errors that differ; of those that do not, the newest and their number. Thread-safe. */
final class RecentErrors {

    private static final int MOST = 50;

    private final List<RecentError> newestFirst = new ArrayList<>();

    synchronized void add(RecentError error) {
        RecentError added = error;
        for (int i = 0; i < newestFirst.size(); i++) {
            if (newestFirst.get(i).isLike(error)) {
                added = error.after(newestFirst.remove(i));
                break;
            }
        }
        newestFirst.add(0, added);
        if (newestFirst.size() > MOST) {
            newestFirst.remove(MOST);
        }
    }

    synchronized List<RecentError> newestFirst() {
        return List.copyOf(newestFirst);
    }
}
