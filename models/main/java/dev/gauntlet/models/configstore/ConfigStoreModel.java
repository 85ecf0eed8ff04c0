package dev.gauntlet.models.configstore;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.configstore.ConfigStore;
import dev.gauntlet.patterns.configstore.Versioned;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** A store of a number, and changes of it whose order shows. */
@Model(
    value = "Reads, updates and updates that fail are explained by some order of the calls.",
    sequential = ConfigStoreSpecification.class)
@Param(name = "amount", gen = IntGen.class, conf = "1:3")
public class ConfigStoreModel {
  private final ConfigStore<Integer> store = Subject.make(1);

  @Operation
  public String current() {
    Versioned<Integer> current = store.current();
    return "version " + current.version() + " is " + current.value();
  }

  @Operation
  public long add(@Param(name = "amount") int amount) {
    return store.update(before -> before + amount);
  }

  @Operation
  public long doubled() {
    return store.update(before -> before * 2);
  }

  @Operation
  public long failToAdd() {
    return store.update(
        before -> {
          throw new IllegalStateException("expected");
        });
  }
}
