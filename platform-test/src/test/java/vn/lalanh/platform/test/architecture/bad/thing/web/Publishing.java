package vn.lalanh.platform.test.architecture.bad.thing.web;

/** Breaks "broker in messaging". */
class Publishing {
    org.springframework.messaging.Message<String> message;
}
