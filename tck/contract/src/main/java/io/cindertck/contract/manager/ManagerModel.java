package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Driver;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.manager.python.PythonError;
import java.util.Optional;

/**
 * What Cinder's volume manager makes of a command and of the driver's answers to it: which calls it
 * makes, what it saves, and what leaves it. Each command has a class of its own, named after it,
 * such as {@link DeleteGroupHandler}; only those that create a volume share {@link
 * CreateVolumeHandler}.
 *
 * <p>An instance keeps nothing between commands.
 *
 * <p>Source: {@code cinder.volume.manager.VolumeManager} of Cinder 21.3.1, whose group code later
 * releases share. What it recorded for a thousand answers is a test of this class.
 */
public final class ManagerModel {
  private final ManagerPath path;

  /** A manager that takes {@code path} to its driver. */
  public ManagerModel(ManagerPath path) {
    this.path = path;
  }

  /**
   * Carries out a command.
   *
   * <p>A driver that did not answer, because it ran into its deadline or died, is not heard of
   * again: the rows stay as they were when it was called, most of them in a status such as {@code
   * deleting}, and nothing leaves the manager. That is what Cinder's database holds while its
   * service hangs, or after it was killed.
   *
   * @param before the database as {@link CinderApi#accept} leaves it
   * @return the calls made, the database afterwards, and the exception that left the manager, which
   *     Cinder only logs
   * @throws IllegalArgumentException when {@code before} lacks what the command is about, or an
   *     answer refers to an argument that was not handed over
   */
  public Digest handle(Command command, Recorded before, Driver driver) {
    requireSubject(command, before);
    Work work = Work.on(path, before, driver);
    Optional<Digest.ManagerError> error = Optional.empty();
    try {
      run(command, work);
    } catch (PythonError raised) {
      error = Optional.of(new Digest.ManagerError(raised.type(), raised.text(), raised.isCinder()));
    } catch (DriverTalk.NoAnswerException none) {
      // Nothing to digest: see above.
      error = Optional.empty();
    }
    return new Digest(work.talk().exchanges(), work.tables().recorded(), error);
  }

  private static void requireSubject(Command command, Recorded before) {
    Kind kind = CinderApi.subject(command);
    if (before.row(kind, command.id()).isDeleted()) {
      throw new IllegalArgumentException(kind.noun() + " " + command.id() + " is destroyed");
    }
  }

  private static void run(Command command, Work work) {
    if (command instanceof Command.CreateGroup create) {
      new CreateGroupHandler(work).handle(create);
    } else if (command instanceof Command.CreateGroupFromSource create) {
      new CreateGroupFromSourceHandler(work).handle(create);
    } else if (command instanceof Command.DeleteGroup delete) {
      new DeleteGroupHandler(work).handle(delete);
    } else if (command instanceof Command.UpdateGroup update) {
      new UpdateGroupHandler(work).handle(update);
    } else if (command instanceof Command.CreateGroupSnapshot create) {
      new CreateGroupSnapshotHandler(work).handle(create);
    } else if (command instanceof Command.DeleteGroupSnapshot delete) {
      new DeleteGroupSnapshotHandler(work).handle(delete);
    } else if (command instanceof Command.CreateVolume create) {
      new CreateVolumeHandler(work).handle(create);
    } else if (command instanceof Command.CloneVolume clone) {
      new CreateVolumeHandler(work).handle(clone);
    } else if (command instanceof Command.CreateVolumeFromSnapshot create) {
      new CreateVolumeHandler(work).handle(create);
    } else if (command instanceof Command.ExtendVolume extend) {
      new ExtendVolumeHandler(work).handle(extend);
    } else if (command instanceof Command.DeleteVolume delete) {
      new DeleteVolumeHandler(work).handle(delete);
    } else if (command instanceof Command.CreateSnapshot create) {
      new CreateSnapshotHandler(work).handle(create);
    } else if (command instanceof Command.DeleteSnapshot delete) {
      new DeleteSnapshotHandler(work).handle(delete);
    }
  }
}
