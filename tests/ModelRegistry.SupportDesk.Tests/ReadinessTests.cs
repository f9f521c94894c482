using Spectre.Console;
using SupportDesk;

namespace ModelRegistry.SupportDesk.Tests;

public class ReadinessTests
{
    [Fact]
    public async Task The_command_shows_what_nobody_has_checked_yet()
    {
        var run = await SupportDeskProgram.RunAsync("readiness");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        AssertShown(
            """
            Readiness of the models: the day on which each check was done

             Model     dashboard test billing rate   regions data      logging fallback evals safety API     Id       What
                                 call         limits         residency                        review access  verified blocks
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             GPT-5.6   -         -    -       -      -       -         -       -        -     -      waiting -        access, id,
             Sol                                                                                                      10 checks
             GPT-5.6   -         -    -       -      -       -         -       -        -     -      waiting no id    access, id,
             Sol Ultra                                                                                                10 checks
             GPT-5.6   -         -    -       -      -       -         -       -        -     -      waiting -        access, id,
             Terra                                                                                                    10 checks
             GPT-5.6   -         -    -       -      -       -         -       -        -     -      waiting -        access, id,
             Luna                                                                                                     10 checks
             GPT-5.5   -         -    -       -      -       -         -       -        -     -      granted 2026-    10 checks
                                                                                                             06-27

            - is required of the model and not done; an empty place is not required of it.

            """,
            string.Join('\n', run.Output));
    }

    /// <summary>The sample's own sources, compiled into this assembly with a registry in which some things are done.</summary>
    [Fact]
    public void A_model_is_ready_when_it_is_granted_and_verified_and_has_the_checks_that_its_tiers_require()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 120;

        ReadinessReport.Write(console, Models.All, Tiers.All);

        AssertShown(
            """
            Readiness of the models: the day on which each check was done

             Model     dashboard test  billing rate   regions data      logging fallback evals safety API     Id       What
                                 call          limits         residency                        review access  verified blocks
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             Ready               2026-                                                   2026-        granted 2026-    ready
                                 07-02                                                   07-03                07-01
             Nearly              -     2026-                                             2026-        granted 2026-    1 check
             ready                     07-04                                             07-03                07-01
             Paused                                                                                   paused  -        access, id
             Announced -         -     -       -      -       -         -       -        -     -      granted no id    id, 10
                                                                                                                       checks
             Unused                                                                                   granted -        id
             Gone                                                                                     granted 2026-    retired
                                                                                                              07-01

            - is required of the model and not done; an empty place is not required of it.

            """,
            output.ToString());
    }

    /// <summary>A table is filled up with blanks to the width of the console, which nobody sees.</summary>
    private static void AssertShown(string expected, string actual)
        => Assert.Equal(expected, string.Join('\n', actual.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())));
}
