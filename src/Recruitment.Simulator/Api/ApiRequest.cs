using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Simulator.Api;

/// <summary>One REST call: the path below the account, the parsed body, and whose token it carried.</summary>
internal sealed record ApiRequest(string Method, string[] Path, IQueryCollection Query, JsonObject Body, bool IsBot);
