using System.Globalization;
using System.Text;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>
/// Classes of about two hundred lines, as they stand in an ordinary application: strings, numbers, loops, queries, and the words that
/// the package's scans look for in their ordinary meaning (prices, rates, models of a view). No two files are alike.
/// </summary>
internal static class SampleCode
{
    public const int MembersPerFile = 14;

    private static readonly string[] Nouns = ["Order", "Invoice", "Customer", "Shipment", "Account", "Report", "Session", "Ticket", "Product", "Message", "Budget"];
    private static readonly string[] Verbs = ["Load", "Merge", "Count", "Check", "Format", "Collect", "Apply", "Resolve", "Split", "Render", "Move"];

    /// <summary>One file; with ids, half of its members use model ids.</summary>
    public static string File(int index, IReadOnlyList<string>? ids, int members = MembersPerFile)
    {
        var random = new Sequence(index);
        var noun = random.Of(Nouns);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.IO;
            using System.Linq;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Shop.Area{{index % 40}};

            /// <summary>Part {{index}} of the shop: what it does with a {{noun}}.</summary>
            public sealed class {{noun}}Service{{index}}(string name, int limit)
            {
                private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
                private readonly List<string> _lines = new();

                public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name), "A service of area {{index % 40}} needs a name.");

                public int Limit => limit;

            """);
        for (var member = 0; member < members; member++)
        {
            var template = ids is not null && member % 2 == 0 ? random.Of(SampleMembers.WithIds) : random.Of(SampleMembers.Plain);
            var member1 = template
                .Replace("{M}", random.Of(Verbs) + random.Of(Nouns) + member.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{n}", random.Of(Nouns).ToLowerInvariant(), StringComparison.Ordinal)
                .Replace("{i}", (random.Next() % 900 + 7).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            text.Append('\n').Append(ids is null ? member1 : member1.Replace("{id}", random.Of(ids), StringComparison.Ordinal).Replace("{id2}", random.Of(ids), StringComparison.Ordinal));
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>Numbers that look drawn and are the same in every run.</summary>
    private sealed class Sequence(int seed)
    {
        private uint _state = (uint)seed * 2_654_435_761u + 12_345u;

        public int Next()
        {
            _state = _state * 1_664_525u + 1_013_904_223u;
            return (int)(_state >> 8);
        }

        public string Of(IReadOnlyList<string> items) => items[Next() % items.Count];
    }
}
