using System.CommandLine;
using ModelRegistry.Fuzzing;

// dotnet run -c Release --project tests/ModelRegistry.Fuzzing -- [target] --seed N --minutes M [--case K]; CONTRIBUTING.md says what it means.
var target = new Argument<string>("target") { Description = "What to try inputs on.", DefaultValueFactory = _ => "all" };
target.AcceptOnlyFromAmong([.. Fuzzer.AllTargets.Select(each => each.Name), "all"]);
var seed = new Option<int>("--seed") { Description = "The same seed gives the same cases.", DefaultValueFactory = _ => 1 };
var minutes = new Option<double>("--minutes") { Description = "How long to go on.", DefaultValueFactory = _ => 1 };
var number = new Option<int?>("--case") { Description = "The number of one case to repeat, instead of all." };
var show = new Option<bool>("--show") { Description = "Print the input of that case." };

var command = new RootCommand("Tries random inputs on the product and says what does not hold.") { target, seed, minutes, number, show };
command.SetAction(async arguments =>
{
    var targets = Fuzzer.AllTargets.Where(each => arguments.GetValue(target) is var name && (name == "all" || name == each.Name)).ToList();
    if (arguments.GetValue(number) is { } one)
    {
        foreach (var each in targets)
        {
            if (arguments.GetValue(show))
            {
                Console.WriteLine(each.Describe(arguments.GetValue(seed), one));
            }

            if (await each.Run(arguments.GetValue(seed), one) is { } failure)
            {
                Console.WriteLine(failure);
                return 1;
            }
        }

        return 0;
    }

    var failures = await new Fuzzer(targets, arguments.GetValue(seed), TimeProvider.System).Run(TimeSpan.FromMinutes(arguments.GetValue(minutes)), Console.WriteLine);
    return failures.Count == 0 ? 0 : 1;
});

return await command.Parse(args).InvokeAsync();
