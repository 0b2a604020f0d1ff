using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>What every run shares.</summary>
/// <param name="Json">How values are written and read.</param>
/// <param name="Loggers">Where replay-safe loggers come from.</param>
/// <param name="LeftItsThread">Told the instance and generation whose code ran outside its own thread of execution.</param>
internal sealed record OrchestrationEnvironment(JsonSerializerOptions Json, ILoggerFactory Loggers, Action<string, int> LeftItsThread);
