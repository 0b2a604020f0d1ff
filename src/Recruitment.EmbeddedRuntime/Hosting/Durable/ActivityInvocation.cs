using System.Text.Json;
using Recruitment.EmbeddedRuntime.DurableTask.Engine;

namespace Recruitment.EmbeddedRuntime.Hosting.Durable;

/// <summary>What an activity is started with.</summary>
internal sealed record ActivityInvocation(ActivityCall Call, JsonSerializerOptions Json);
