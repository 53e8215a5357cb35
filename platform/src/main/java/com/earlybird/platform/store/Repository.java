package com.earlybird.platform.store;

import java.util.List;

/** Implemented by every store adapter, so that its collections are prepared and swept at start. */
public interface Repository {
    List<Documents<?>> documents();
}
