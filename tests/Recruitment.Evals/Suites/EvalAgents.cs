using Recruitment.Agents.Extraction;
using Recruitment.Agents.Router;
using Recruitment.Evals.Labels;
using Recruitment.Intake;

namespace Recruitment.Evals.Suites;

/// <summary>The agents under evaluation.</summary>
internal sealed record EvalAgents(IRouterAgent Router, IExtractionAgent Extraction, Func<Profile, ProfilePatch, Profile> Apply)
{
    public static EvalAgents Create(string mode) => throw new LabelException($"{mode} agents are not here yet");
}
