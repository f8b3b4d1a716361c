package vn.lalanh.platform.test.architecture.bad.thing.messaging;

/** Breaks nothing. */
class Fine {
    org.springframework.messaging.Message<String> message;
}
