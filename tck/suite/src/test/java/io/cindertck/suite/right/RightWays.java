package io.cindertck.suite.right;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException.Code;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.Volume;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Right drivers that differ in how they go about it. */
final class RightWays {
  private RightWays() {}

  /** A driver that does not begin a call before the last one has ended. */
  static ConsistencyGroupDriver locking(ArrayClient array) {
    ConsistencyGroupDriver driver = new PlainDriver(array);
    ReentrantLock lock = new ReentrantLock();
    return (ConsistencyGroupDriver)
        Proxy.newProxyInstance(
            RightWays.class.getClassLoader(),
            new Class<?>[] {ConsistencyGroupDriver.class},
            (proxy, method, arguments) -> {
              lock.lock();
              try {
                return method.invoke(driver, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                lock.unlock();
              }
            });
  }

  /** A driver that refuses a call while another is at work. */
  static ConsistencyGroupDriver refusing(ArrayClient array) {
    ConsistencyGroupDriver driver = new PlainDriver(array);
    ReentrantLock lock = new ReentrantLock();
    return (ConsistencyGroupDriver)
        Proxy.newProxyInstance(
            RightWays.class.getClassLoader(),
            new Class<?>[] {ConsistencyGroupDriver.class},
            (proxy, method, arguments) -> {
              if (!lock.tryLock()) {
                throw new DriverException(
                    DriverException.Kind.BACKEND_API, "another call is at work");
              }
              try {
                return method.invoke(driver, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                lock.unlock();
              }
            });
  }

  /** Deletes the members of a group at a time, on threads of its own. */
  static final class Parallel extends PlainDriver {
    Parallel(ArrayClient array) {
      super(array);
    }

    @Override
    <T> List<MemberUpdate> deleteAll(
        List<T> members, Function<T, String> id, Consumer<T> deletion) {
      List<CompletableFuture<MemberUpdate>> outcomes =
          members.stream()
              .map(
                  member ->
                      CompletableFuture.supplyAsync(
                          () -> super.deleteAll(List.of(member), id, deletion).get(0)))
              .toList();
      return outcomes.stream().map(CompletableFuture::join).toList();
    }
  }

  /** Makes a request again that found the array busy, a few times. */
  static final class Patient extends PlainDriver {
    private static final int ATTEMPTS = 3;

    Patient(ArrayClient array) {
      super(array);
    }

    @Override
    void attempt(Runnable request, Code... fine) {
      for (int attempt = 1; ; attempt++) {
        try {
          super.attempt(request, fine);
          return;
        } catch (DriverException e) {
          if (attempt == ATTEMPTS || !(e.getMessage() + "").startsWith("too busy")) {
            throw e;
          }
        }
      }
    }
  }

  /** Gives volumes numbers, and returns them for Cinder to keep. */
  static final class ByProviderId extends PlainDriver {
    private final AtomicInteger last = new AtomicInteger();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    ByProviderId(ArrayClient array) {
      super(array);
    }

    @Override
    String volumeName(String id) {
      return names.computeIfAbsent(id, unseen -> "lun-" + last.incrementAndGet());
    }

    @Override
    String name(Volume volume) {
      String recorded = volume.providerId();
      return recorded == null ? volumeName(volume.id()) : recorded;
    }

    @Override
    public ModelUpdate createVolume(Volume volume) {
      super.createVolume(volume);
      return new ModelUpdate(Map.of("provider_id", name(volume)));
    }

    @Override
    public ModelUpdate createClonedVolume(Volume volume, Volume source) {
      super.createClonedVolume(volume, source);
      return new ModelUpdate(Map.of("provider_id", name(volume)));
    }

    @Override
    public ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
      super.createVolumeFromSnapshot(volume, snapshot);
      return new ModelUpdate(Map.of("provider_id", name(volume)));
    }

    @Override
    MembersResult copied(List<Volume> volumes) {
      return new MembersResult(
          ModelUpdate.status("available"),
          volumes.stream()
              .map(
                  volume ->
                      MemberUpdate.status(volume.id(), "available")
                          .with("provider_id", name(volume)))
              .toList());
    }
  }

  /** Takes the snapshot of a group of one volume as it takes any snapshot. */
  static final class Frugal extends PlainDriver {
    Frugal(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      if (snapshots.size() != 1) {
        return super.createGroupSnapshot(context, groupSnapshot, snapshots);
      }
      Snapshot only = snapshots.get(0);
      String name = snapshotName(only.id());
      make(
          () -> array.createSnapshot(volumeName(only.volumeId()), name),
          () -> array.deleteSnapshot(name));
      return done("available", List.of(only.id()));
    }
  }

  /** Waits until it sees what it has ordered, and undoes what it cannot see. */
  static final class Polling extends PlainDriver {
    Polling(ArrayClient array) {
      super(array);
    }

    @Override
    public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
      super.createGroup(context, group);
      try {
        attempt(() -> array.getGroup(groupName(group.id())));
      } catch (DriverException e) {
        ask(() -> array.deleteGroup(groupName(group.id())));
        throw e;
      }
      return null;
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      MembersResult result = super.createGroupSnapshot(context, groupSnapshot, snapshots);
      try {
        snapshots.forEach(one -> attempt(() -> array.getSnapshot(snapshotName(one.id()))));
      } catch (DriverException e) {
        ask(() -> array.deleteGroupSnapshot(groupSnapshotName(groupSnapshot.id())));
        throw e;
      }
      return result;
    }
  }

  /** Looks at everything first; what is known then to be impossible is raised. */
  static final class AskingFirst extends PlainDriver {
    AskingFirst(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      attempt(() -> array.getGroup(groupName(group.id())), Code.NOT_FOUND);
      volumes.forEach(volume -> attempt(() -> array.getVolume(name(volume)), Code.NOT_FOUND));
      return super.deleteGroup(context, group, volumes);
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      snapshots.forEach(
          snapshot ->
              attempt(() -> array.getSnapshot(snapshotName(snapshot.id())), Code.NOT_FOUND));
      return super.deleteGroupSnapshot(context, groupSnapshot, snapshots);
    }
  }

  /** Refuses one operation before it has done anything. */
  static final class NoCopies extends PlainDriver {
    NoCopies(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupFromSource(
        RequestContext context,
        Group group,
        List<Volume> volumes,
        @Nullable GroupSnapshot groupSnapshot,
        @Nullable List<Snapshot> snapshots,
        @Nullable Group sourceGroup,
        @Nullable List<Volume> sourceVolumes) {
      throw new UnsupportedOperationException("no groups from a source");
    }
  }
}
