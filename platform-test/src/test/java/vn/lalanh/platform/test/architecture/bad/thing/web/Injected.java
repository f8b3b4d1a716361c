package vn.lalanh.platform.test.architecture.bad.thing.web;

import org.springframework.beans.factory.annotation.Autowired;

/** Breaks "no hidden injection". */
class Injected {
    @Autowired Controller controller;
}
