using Recruitment.Agents.Extraction;
using Recruitment.Agents.Router;
using Recruitment.Evals.Labels;
using Recruitment.Intake;

namespace Recruitment.Evals.Suites;

/// <summary>The agents under evaluation.</summary>
internal sealed record EvalAgents(IRouterAgent RouterAgent, IExtractionAgent ExtractionAgent, Func<Profile, ProfilePatch, Profile> Apply)
{
    public static EvalAgents Create(string mode) => throw new LabelException($"{mode} agents are not here yet");

    public static IRouterAgent Router(string mode) =>
        mode == "rules" ? new RulesRouterAgent() : throw new LabelException($"{mode} agents are not here yet");

    public static IExtractionAgent Extraction(string mode) => throw new LabelException($"{mode} agents are not here yet");
}
