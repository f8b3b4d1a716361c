package vn.lalanh.platform.aggregate;

/** Stands between the aggregates of a service and all of its stores: to measure, to break a circuit, to fail on purpose. */
public interface StoreLayer {

    /** The same store behind this layer. */
    <S> Store<S> around(Store<S> store);
}
