package com.earlybird.platform.inbox;

import com.earlybird.platform.kernel.Rejection;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

import java.net.ConnectException;
import java.util.concurrent.TimeoutException;

/** Which failures pass by themselves: the event is good, only the moment is not. */
final class Transience {
    private Transience() {}

    static boolean isTransient(Throwable e) {
        if (e instanceof Rejection rejection) {
            return rejection.kind() == Rejection.Kind.UNAVAILABLE
                    || rejection.code().equals("changed-meanwhile");
        }
        return e instanceof MongoTimeoutException
                || e instanceof MongoSocketException
                || e instanceof MongoNotPrimaryException
                || e instanceof MongoNodeIsRecoveringException
                || e instanceof MongoException mongo && mongo.hasErrorLabel("RetryableWriteError")
                || e instanceof TimeoutException
                || e instanceof io.smallrye.mutiny.TimeoutException
                || e instanceof ConnectException;
    }
}
