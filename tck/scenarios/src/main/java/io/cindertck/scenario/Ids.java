package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Symbols;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The UUIDs of a scenario's symbols. They hang on nothing but the salt and the symbol, so that a
 * run can be repeated; the salt differs between runs of scenarios, so that a driver that remembers
 * things is not misled.
 */
final class Ids {
  private final String salt;
  private final String prefix;
  private final Map<String, String> bySymbol = new LinkedHashMap<>();
  private final Map<String, String> byId = new HashMap<>();

  Ids(String salt) {
    this(salt, "");
  }

  /**
   * Ids that all begin alike.
   *
   * @param prefix up to eight hexadecimal digits, in place of those that the salt would give
   */
  Ids(String salt, String prefix) {
    this.salt = salt;
    this.prefix = prefix;
  }

  /** The UUID of a symbol; None for an id that the driver made up stays as it is. */
  String id(String symbol) {
    return bySymbol.computeIfAbsent(
        symbol,
        fresh -> {
          String uuid =
              UUID.nameUUIDFromBytes((salt + "/" + fresh).getBytes(StandardCharsets.UTF_8))
                  .toString();
          String id = prefix + uuid.substring(prefix.length());
          byId.put(id, fresh);
          return id;
        });
  }

  /** The symbol of a UUID; the UUID itself where nothing has it. */
  String symbol(String id) {
    return byId.getOrDefault(id, id);
  }

  /** The symbols that have a UUID by now. */
  Symbols symbols() {
    return new Symbols(bySymbol);
  }

  Command withIds(Command command) {
    return Renaming.of(command, this::id);
  }

  Command withSymbols(Command command) {
    return Renaming.of(command, this::symbol);
  }

  List<Fault> withIds(List<Fault> faults) {
    return Renaming.of(faults, this::id);
  }
}
