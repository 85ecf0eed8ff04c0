package dev.gauntlet.cli;

import dev.gauntlet.engine.EngineDriver;
import dev.gauntlet.engine.jcstress.JcstressDriver;
import dev.gauntlet.engine.lincheck.LincheckDriver;
import dev.gauntlet.engine.vmlens.VmlensDriver;
import java.util.List;

/** The engines that there are. */
final class Drivers {
  private Drivers() {}

  /** All drivers, in the order of the reports. */
  static List<EngineDriver> all() {
    return List.of(new LincheckDriver(), new JcstressDriver(), new VmlensDriver());
  }
}
