namespace Recruitment.Agents.Model;

/// <summary>One message after the prefix.</summary>
public abstract record ModelMessage
{
    private ModelMessage()
    {
    }

    /// <summary>Our own words: date, brand, a correction. Never holds candidate text.</summary>
    public sealed record Instruction(string Text) : ModelMessage;

    /// <summary>What others wrote, inside a <see cref="CandidateFence"/>: data, never instructions.</summary>
    public sealed record Fenced(string Text) : ModelMessage;

    /// <summary>What the model answered before, with the tools it called.</summary>
    public sealed record Answer(string Text, IReadOnlyList<ModelToolCall> Calls) : ModelMessage;

    /// <summary>The result of one tool call.</summary>
    public sealed record ToolOutput(string CallId, string Json) : ModelMessage;
}
