using System.Globalization;

namespace ModelRegistry.Accuracy;

/// <summary>The score as tables: recall for each kind of label, precision for each rule, and the places to look at.</summary>
internal static class ScoreReport
{
    public static void Write(Score score, TextWriter output)
    {
        var parts = new (string Name, List<JudgedLabel> Labels)[]
        {
            ("src+samples", [.. score.Labels.Where(label => !label.File.IsTest)]),
            ("tests", [.. score.Labels.Where(label => label.File.IsTest)]),
        };

        output.WriteLine(Tsv.Line("part", "label", "labelled", "flagged", "recall"));
        foreach (var (name, labels) in parts)
        {
            foreach (var kind in Enum.GetValues<LabelKind>())
            {
                var all = labels.Where(label => label.Label.Kind == kind).ToList();
                var flagged = all.Count(label => label.IsFlagged);
                output.WriteLine(Tsv.Line(name, Name(kind), all.Count, flagged, kind is LabelKind.Id or LabelKind.Composed ? Share(flagged, all.Count) : "-"));
            }
        }

        output.WriteLine();
        output.WriteLine(Tsv.Line("part", "rule", "right", "wrong", "precision"));
        foreach (var (name, labels) in parts)
        {
            foreach (var rule in labels.SelectMany(label => label.Rules).Distinct().Order(StringComparer.Ordinal))
            {
                WritePrecision(name, rule, labels.Where(label => label.Rules.Contains(rule)));
            }

            WritePrecision(name, "all", labels.Where(label => label.IsFlagged));
        }

        output.WriteLine();
        WritePlaces("miss", score.Labels.Where(label => label.ShouldBeFlagged == true && !label.IsFlagged));
        WritePlaces("wrong", score.Labels.Where(label => label.ShouldBeFlagged == false && label.IsFlagged));
        output.WriteLine();
        output.WriteLine(Tsv.Line("flags in labelled files at places that nobody judged", score.Unjudged));
        output.WriteLine(Tsv.Line("labels whose place was not found", score.NotFound));

        void WritePrecision(string part, string rule, IEnumerable<JudgedLabel> flagged)
        {
            var judged = flagged.Where(label => label.ShouldBeFlagged is not null).ToList();
            var right = judged.Count(label => label.ShouldBeFlagged == true);
            output.WriteLine(Tsv.Line(part, rule, right, judged.Count - right, Share(right, judged.Count)));
        }

        void WritePlaces(string what, IEnumerable<JudgedLabel> labels)
        {
            foreach (var (label, file, _) in labels)
            {
                var column = label.Column?.ToString(CultureInfo.InvariantCulture) ?? "-";
                output.WriteLine(Tsv.Line(what, Name(label.Kind), file.Folder, file.Path, label.Line, column, label.Text));
            }
        }
    }

    private static string Name(LabelKind kind) => kind.ToString().ToLowerInvariant();

    private static string Share(int part, int whole) => whole == 0 ? "-" : ((double)part / whole).ToString("0.000", CultureInfo.InvariantCulture);
}
