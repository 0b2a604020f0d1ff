using System.CommandLine;
using Recruitment.Bench.Turns;

var root = new RootCommand("Measures the app from outside, over loopback.") { TurnsCommand.Create() };
return await root.Parse(args).InvokeAsync();
