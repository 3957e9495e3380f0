package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drivers that are wrong in what only several calls show. */
final class FaultyHistories {
  private FaultyHistories() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named(
                "membership-written-back",
                "reads a group's members, and writes them back with one more")
            .is(BugClass.MEMBER)
            .breaks("history.linearizable", "No order of the calls")
            .andSo(
                "bystanders.untouched",
                "update-group.membership",
                "update-group.none-means-available")
            .typed(WrittenBack::new),
        FaultyDriver.named(
                "group-kept-in-a-field",
                "keeps the group that it works on where every thread finds it")
            .is(BugClass.WIRE)
            .breaks("history.linearizable", "No order of the calls")
            .typed(KeptInField::new),
        FaultyDriver.named(
                "helper-group-left-behind", "copies by way of a group that it never deletes")
            .is(BugClass.ASYNC)
            .breaks("history.no-residue", "still holds what the calls made: group tmp-")
            .typed(HelperLeft::new));
  }

  private static final class WrittenBack extends BentDriver {
    WrittenBack(ArrayClient array) {
      super(array);
    }

    private void join(String groupId, String volumeId) {
      String group = group(groupId);
      attempt(
          () -> {
            List<String> members = new ArrayList<>(array.getGroup(group).members());
            members.add(volume(volumeId));
            array.deleteGroup(group).orThrow();
            array.createGroup(group).orThrow();
            members.forEach(member -> array.addMember(group, member).orThrow());
          });
    }

    @Override
    public @Nullable ModelUpdate createVolume(Volume volume) {
      must(() -> array.createVolume(volume(volume.id()), POOL, volume.sizeGiB()));
      String groupId = volume.groupId();
      if (groupId != null) {
        join(groupId, volume.id());
      }
      return null;
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      UpdateResult result = super.updateGroup(context, group, List.of(), removeVolumes);
      if (addVolumes != null) {
        addVolumes.forEach(volume -> join(group.id(), volume.id()));
      }
      return result;
    }
  }

  private static final class KeptInField extends CopyingDriver {
    private volatile String current = "";

    KeptInField(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult copy(Copying asked) {
      current = group(asked.group().id());
      return super.copy(asked);
    }

    @Override
    void join(Copying asked, Volume volume) {
      must(() -> array.addMember(current, volume(volume.id())));
    }
  }

  private static final class HelperLeft extends BentDriver {
    HelperLeft(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult copy(Copying asked) {
      String helper = "tmp-" + asked.group().id().substring(0, 8);
      try {
        must(() -> array.createGroup(helper));
        return super.copy(asked);
      } catch (DriverException e) {
        gone(() -> array.deleteGroup(helper));
        throw e;
      }
    }
  }
}
