package io.cindertck.cli.config;

import io.cindertck.connect.Redactor;
import io.cindertck.suite.Waiver;
import io.cindertck.suite.yaml.ToldWaiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is in force, as a file that says the same, with where each value came from. */
public final class PrintedConfiguration {
  private final Keys keys;
  private final List<String> lines = new ArrayList<>();

  private PrintedConfiguration(Keys keys) {
    this.keys = keys;
  }

  /** The lines; secrets are hidden. */
  public static List<String> lines(Keys keys, List<Effective> runs) {
    PrintedConfiguration printed = new PrintedConfiguration(keys);
    for (Effective run : runs) {
      String profile = run.profile();
      if (profile == null) {
        printed.add(run, "");
      } else {
        if (printed.lines.isEmpty()) {
          printed.lines.add(Keys.PROFILES + ":");
        }
        printed.lines.add("  " + profile + ":");
        printed.add(run, "    ");
      }
    }
    return printed.lines;
  }

  private void add(Effective run, String indent) {
    Redactor redactor = redactor(run);
    List<String> unset = new ArrayList<>();
    for (Key key : keys.all()) {
      List<Value> values = run.settings().get(key);
      boolean elsewhere = run.profile() != null && key.option().equals("--report");
      String usual = key.shape() == Key.Shape.FLAG ? "false" : key.usual();
      if (values != null) {
        // A profile's report goes where the top level says.
        add(key, values, redactor, elsewhere ? indent + "# " : indent);
      } else if (usual != null) {
        lines.add(indent + key.name() + ": " + YamlScalar.of(usual) + "  # default");
      } else {
        unset.add(key.name());
      }
    }
    Claims claims = run.claims();
    if (claims != null) {
      String claimed = String.join(", ", claims.capabilities());
      lines.add(indent + Keys.CAPABILITIES + ": [" + claimed + "]" + from(claims.origin()));
    }
    waivers(run.waivers(), redactor, indent);
    if (!unset.isEmpty()) {
      lines.add(indent + "# not said: " + String.join(", ", unset));
    }
  }

  private void add(Key key, List<Value> values, Redactor redactor, String indent) {
    if (key.shape() == Key.Shape.FLAG || key.shape() == Key.Shape.ONE) {
      values.stream()
          .skip(Math.max(0, values.size() - 1))
          .forEach(
              value ->
                  lines.add(
                      indent + key.name() + ": " + text(value, redactor) + from(value.origin())));
      return;
    }
    lines.add(indent + key.name() + ":");
    for (Value value : values) {
      String name = value.name();
      String head = name == null ? "- " : YamlScalar.of(name) + ": ";
      lines.add(indent + "  " + head + text(value, redactor) + from(value.origin()));
    }
  }

  private static String from(String origin) {
    return "  # " + origin;
  }

  private static String text(Value value, Redactor redactor) {
    if (value.shown() != null) {
      return YamlScalar.of(value.shown());
    }
    String text = value.text();
    boolean plain = text.matches("-?[0-9.]+|true|false") && value.name() == null;
    return YamlScalar.of((plain ? text : redactor.redact(text)).replace("$", "$$"));
  }

  /** Takes out all that is secret among the options, and passwords in addresses. */
  private static Redactor redactor(Effective run) {
    Map<String, String> options = new LinkedHashMap<>();
    run.settings()
        .forEach(
            (key, values) -> {
              for (Value value : values) {
                String name = value.name();
                options.put(name == null ? "address " + options.size() : name, value.text());
              }
            });
    return new Redactor(options, marked(run));
  }

  private static Set<String> marked(Effective run) {
    return run.settings().entrySet().stream()
        .filter(setting -> setting.getKey().option().equals("--secret"))
        .flatMap(setting -> setting.getValue().stream())
        .map(Value::text)
        .collect(Collectors.toSet());
  }

  private void waivers(List<ToldWaiver> waivers, Redactor redactor, String indent) {
    if (!waivers.isEmpty()) {
      lines.add(indent + Keys.WAIVERS + ":");
    }
    for (ToldWaiver told : waivers) {
      Waiver waiver = told.waiver().withoutSecrets(redactor::redact);
      String clause = YamlScalar.of(waiver.clause());
      lines.add(indent + "  - clause: " + clause + from(told.origin()));
      waiver(indent, "driver", waiver.driver());
      waiver(indent, "dialect", waiver.dialect());
      waiver(indent, "profile", waiver.profile());
      waiver(indent, "signature", waiver.signature());
      waiver(indent, "reason", waiver.reason());
      waiver(indent, "ticket", waiver.ticket());
      waiver(indent, "owner", waiver.owner());
      waiver(indent, "expires", waiver.expires().toString());
    }
  }

  private void waiver(String indent, String key, @Nullable String value) {
    if (value != null) {
      lines.add(indent + "    " + key + ": " + YamlScalar.of(value));
    }
  }
}
