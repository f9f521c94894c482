namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>
/// The members of the sample code: <c>{M}</c> stands for a name, <c>{n}</c> for a word, <c>{i}</c> for a number, <c>{id}</c> and
/// <c>{id2}</c> for model ids.
/// </summary>
internal static class SampleMembers
{
    public static IReadOnlyList<string> Plain { get; } =
    [
        """
            /// <summary>Counts how often each {n} occurs, at most "limit" of them.</summary>
            public IReadOnlyDictionary<string, int> {M}(IEnumerable<string> items)
            {
                foreach (var item in items.Where(item => item.Length > 0 && item != "{n}").Take(limit))
                {
                    _counts[item] = _counts.TryGetValue(item, out var before) ? before + 1 : {i};
                }

                return _counts;
            }

        """,
        """
            public async Task<string> {M}Async(string path, CancellationToken cancellationToken = default)
            {
                if (!File.Exists(path))
                {
                    throw new FileNotFoundException($"The file of the {n} ({path}) is missing.", path);
                }

                var text = await File.ReadAllTextAsync(Path.Combine(path, "data", "{n}.json"), Encoding.UTF8, cancellationToken).ConfigureAwait(false);
                return text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
            }

        """,
        """
            public decimal {M}(decimal price, int count, decimal rate = 0.{i}m)
            {
                // What costs more than {i} gets a discount.
                var total = price * count;
                if (total > {i}.50m)
                {
                    total -= total * 0.05m;
                }

                return decimal.Round(total * (1 + rate), 2, MidpointRounding.ToEven);
            }

        """,
        """
            public string {M}(int value)
            {
                var text = new StringBuilder("{n} ");
                for (var index = 0; index < value; index++)
                {
                    text.Append(index == 0 ? "[" : ", ").Append(index.ToString("x{i}", CultureInfo.InvariantCulture));
                }

                return text.Append(']').ToString();
            }

        """,
        """
            public static string {M}(DayOfWeek day) => day switch
            {
                DayOfWeek.Monday or DayOfWeek.Tuesday => "{n}-start",
                DayOfWeek.Friday => "{n}-end",
                DayOfWeek.Saturday or DayOfWeek.Sunday => $"closed until {day + 1}, ask for number {i}",
                _ => "{n}",
            };

        """,
        """
            public bool {M}(string line, out int number)
            {
                number = 0;
                var parts = line.Split(';', StringSplitOptions.TrimEntries);
                if (parts.Length < 2 || !parts[0].StartsWith("{n}", StringComparison.OrdinalIgnoreCase))
                {
                    _lines.Add("skipped: \"" + line + "\" is no {n}");
                    return false;
                }

                return int.TryParse(parts[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out number) && number < {i};
            }

        """,
        """
            public ViewModel{M} {M}Model(string title) => new(title, "views/{n}/{i}.cshtml") { Model = Name, Count = {i} };

            /// <param name="Title">What stands above the {n}.</param>
            /// <param name="Path">Where the view lies.</param>
            public sealed record ViewModel{M}(string Title, string Path)
            {
                public string? Model { get; init; }

                public int Count { get; set; }
            }

        """,
        """"
            private const string {M}Query = """
                select id, name, "created" from {n}
                where id > {i} and name like '%{n}%'
                order by created desc
                """;

            public string {M}(int page) => {M}Query + " offset " + (page * {i}).ToString(CultureInfo.InvariantCulture);

        """",
        """
            public int {M}(int[,] cells)
            {
                var sum = 0;
                for (var row = 0; row < cells.GetLength(0); row++)
                {
                    for (var column = 0; column < cells.GetLength(1); column++)
                    {
                        sum += (cells[row, column] ^ {i}) % 17;
                        if (sum > 100_000)
                        {
                            return -1;
                        }
                    }
                }

                return sum;
            }

        """,
        """
            public event EventHandler<string>? {M}Changed;

            public void {M}(Action<string> log)
            {
                try
                {
                    log("start of {n} {i}");
                    {M}Changed?.Invoke(this, Name);
                }
                catch (InvalidOperationException exception) when (exception.Message.Length > {i})
                {
                    log($"failed: {exception.Message}");
                }
                finally
                {
                    log("end of {n}");
                }
            }

        """,
        """
            public IEnumerable<(string Key, double Average)> {M}(IEnumerable<KeyValuePair<string, double>> pairs)
                => from pair in pairs
                   where pair.Value > {i}.25
                   group pair.Value by pair.Key into values
                   orderby values.Key descending
                   select (values.Key, values.Average());

        """,
    ];

    public static IReadOnlyList<string> WithIds { get; } =
    [
        """
            private const string {M}ModelId = "{id}";

            public OpenAI.Chat.ChatClient {M}(string key) => new({M}ModelId, key);

        """,
        """
            public async Task<string> {M}Async(OpenAI.OpenAIClient client, string prompt)
            {
                var chat = client.GetChatClient("{id}");
                var answer = await chat.CompleteChatAsync(prompt).ConfigureAwait(false);
                return answer.Value.Content.Count > 0 ? answer.Value.Content[0].Text : "no {n} from {id2}";
            }

        """,
        """
            public string {M}(bool isCheap, string? model = null)
            {
                var chosen = model ?? (isCheap ? "{id}" : "{id2}");
                _lines.Add($"{n}: {chosen} of {i}");
                return new OpenAI.Chat.ChatClient(chosen, "key").Model;
            }

        """,
        """
            public string {M}(string question)
            {
                try
                {
                    return Send{M}("{id}", question);
                }
                catch (IOException)
                {
                    return Send{M}("{id2}", question);
                }
            }

            private string Send{M}(string model, string question)
                => new OpenAI.OpenAIClient("key").GetChatClient(model).CompleteChat(question).Value.Content[0].Text;

        """,
        """
            /// <summary>Prices of "{id}".</summary>
            public decimal {M}(long inputTokens, long outputTokens)
            {
                const decimal InputPricePerMillion = {i}.25m;
                const decimal OutputPricePerMillion = {i}.5m;
                return (inputTokens * InputPricePerMillion + outputTokens * OutputPricePerMillion) / 1_000_000m;
            }

        """,
        """"
            public string {M}(int version) => $$"""
                { "model": "{id}", "messages": [ { "role": "user", "content": "{n} {{version}}" } ], "max_tokens": {i} }
                """;

        """",
        """
            public static bool {M}(string model) => model switch
            {
                "{id}" or "{id2}" => true,
                _ when model.StartsWith("gpt-", StringComparison.Ordinal) => false,
                _ => model.Length > {i},
            };

        """,
        """
            public string {M}(string size) => new OpenAI.Chat.ChatClient("gpt-4o-" + size, "key").Model;

        """,
    ];
}
