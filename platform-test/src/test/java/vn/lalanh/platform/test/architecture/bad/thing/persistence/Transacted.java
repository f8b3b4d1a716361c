package vn.lalanh.platform.test.architecture.bad.thing.persistence;

import org.springframework.transaction.annotation.Transactional;

/** Breaks "no transactions". */
class Transacted {
    @Transactional
    void save() {}
}
