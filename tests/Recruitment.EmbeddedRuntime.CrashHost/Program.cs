using Recruitment.EmbeddedRuntime.CrashHost;

// A process for tests to kill: `crash <directory> <first instance>` starts orchestrations for ever and prints the id of each one that was
// acknowledged; `finish <directory>` lets everything end and exits. `bench <directory> <count> <journal|engine>` measures.
return args switch
{
    ["crash", var directory, var first] => await CrashScenario.StartForeverAsync(directory, int.Parse(first, System.Globalization.CultureInfo.InvariantCulture)),
    ["finish", var directory] => await CrashScenario.FinishAsync(directory),
    ["bench", var directory, var count, var what] => await Benchmark.RunAsync(directory, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), what),
    _ => 2,
};
