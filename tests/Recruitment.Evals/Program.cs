using System.Text.Json.Nodes;
using Recruitment.Evals;
using Recruitment.Evals.Labels;
using Recruitment.Evals.Suites;

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

static async Task<JsonObject> RunAsync(Arguments arguments, CancellationToken cancellationToken) => arguments.Suite switch
{
    "router" => await RouterSuite.RunAsync(
        LabelledFile.Read(arguments.File, RouterLabel.Parse), EvalAgents.Router(arguments.Agents), arguments.Today, Console.Out, cancellationToken),
    "extraction" => await ExtractionSuite.RunAsync(
        LabelledFile.Read(arguments.File, ExtractionLabel.Parse), EvalAgents.Extraction(arguments.Agents), arguments.Today, Console.Out, cancellationToken),
    "redaction" => RedactionSuite.Run(
        LabelledFile.Read(arguments.File, RedactionLabel.Parse), text => text, Console.Out),
    _ => await ConversationSuite.RunAsync(
        LabelledFile.Read(arguments.File, ConversationLabel.Parse), EvalAgents.Create(arguments.Agents), arguments.Today, Console.Out, cancellationToken),
};
