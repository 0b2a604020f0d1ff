using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Recruitment.Agents;

namespace Recruitment.Providers.OpenAi;

/// <summary>Checks the settings; most are needed only when models answer. Every failure is one line that names the setting and the fix.</summary>
internal sealed class ValidateOpenAiOptions(IOptions<AgentsOptions> agents) : IValidateOptions<OpenAiOptions>
{
    private const string OrRules = "or set Agents:Mode to Rules";

    public ValidateOptionsResult Validate(string? name, OpenAiOptions options)
    {
        var failures = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), failures, validateAllProperties: true);
        var problem = failures.Count > 0 ? $"{OpenAiOptions.SectionName}: {failures[0].ErrorMessage}" : Missing(options) ?? Unsafe(options.Endpoint, "OpenAI:Endpoint") ?? Unsafe(options.TranscriptionEndpoint, "OpenAI:TranscriptionEndpoint") ?? WrongPrice(options);
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }

    private string? Missing(OpenAiOptions options)
    {
        if (agents.Value.Mode is not AgentsMode.Model)
        {
            return null;
        }

        return options switch
        {
            { Endpoint: null } =>
                $"OpenAI:Endpoint is missing while Agents:Mode is Model; set it to https://<resource>.openai.azure.com/openai/v1/ {OrRules}.",
            { RouterModel: null or "" } => $"OpenAI:RouterModel is missing while Agents:Mode is Model; set it to a deployment name {OrRules}.",
            { ConversationModel: null or "" } => $"OpenAI:ConversationModel is missing while Agents:Mode is Model; set it to a deployment name {OrRules}.",
            _ => null,
        };
    }

    private static string? Unsafe(Uri? endpoint, string setting) => endpoint switch
    {
        null => null,
        { IsAbsoluteUri: false } => $"{setting} is not an absolute address; write it as https://<resource>.openai.azure.com/openai/v1/.",
        { Scheme: "https" } or { Scheme: "http", IsLoopback: true } => null,
        _ => $"{setting} must use https, because it is sent keys and personal data; only a loopback address may use http.",
    };

    private static string? WrongPrice(OpenAiOptions options) =>
        options.Prices.Values.Append(options.OtherPrice).Any(price => price.Input < 0 || price.Cached < 0 || price.Output < 0 || price.Minute < 0)
            ? "OpenAI:Prices holds a negative price; give euro per million tokens, zero or more."
            : null;
}
