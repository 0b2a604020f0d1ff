using System.Text.Json.Nodes;
using Recruitment.Evals;
using Recruitment.Evals.Labels;
using Recruitment.Evals.Suites;
using Recruitment.Privacy.Masking;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};

try
{
    var arguments = Arguments.Parse(args);
    var summary = await RunAsync(arguments, interrupted.Token);
    Console.WriteLine(summary.ToJsonString());
    return 0;
}
catch (LabelException exception)
{
    await Console.Error.WriteLineAsync($"evals: {exception.Message}");
    return 2;
}
catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
{
    return 130;
}

static async Task<JsonObject> RunAsync(Arguments asked, CancellationToken cancellationToken)
{
    await using var agents = EvalAgents.Create(asked.Agents);
    return asked.Suite switch
    {
        "router" => await RouterSuite.RunAsync(
            LabelledFile.Read(asked.File, RouterLabel.Parse), agents.Router, asked.Today, Console.Out, cancellationToken),
        "extraction" => await ExtractionSuite.RunAsync(
            LabelledFile.Read(asked.File, ExtractionLabel.Parse), agents.Extraction, asked.Today, Console.Out, cancellationToken),
        "redaction" => RedactionSuite.Run(LabelledFile.Read(asked.File, RedactionLabel.Parse), new Redactor().MaskForLogs, Console.Out),
        "retrieval" => await RetrievalSuite.RunAsync(LabelledFile.Read(asked.File, RetrievalLabel.Parse), agents.Knowledge, Console.Out, cancellationToken),
        _ => await ConversationSuite.RunAsync(
            LabelledFile.Read(asked.File, ConversationLabel.Parse), agents, asked.Today, Console.Out, cancellationToken),
    };
}
