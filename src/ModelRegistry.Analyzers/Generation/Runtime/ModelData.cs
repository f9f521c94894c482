namespace ModelRegistry
{
    /// <summary>
    /// Reads a model of the text that the generator wrote, a fact a line: <c>price.input: 2.5</c>. Items of a list stand between
    /// <c>" | "</c>, <c>#1</c> is the second of the texts that several facts share, and <c>\u000A</c> a character that cannot be seen.
    /// </summary>
    [/*type attributes*/]
    sealed class ModelData
    {
        private static readonly string[] Separators = new[] { " | " };

        private readonly global::System.Collections.Generic.Dictionary<string, string> facts =
            new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.Ordinal);

        private readonly string[] shared;

        internal ModelData(string text, string[] shared)
        {
            this.shared = shared;
            foreach (string line in text.Split('\n'))
            {
                int colon = line.IndexOf(": ", global::System.StringComparison.Ordinal);
                facts.Add(line.Substring(0, colon), line.Substring(colon + 2).TrimEnd('\r'));
            }
        }

        /// <summary>The model.</summary>
        /// <param name="at">Finds a model by its place in the registry.</param>
        internal global::ModelRegistry.Model Read(global::System.Func<int, global::ModelRegistry.Model> at)
        {
            int[]/*?*/ fallbacks = Items("fallbacks", place => (int)Number(place));
            long? replacement = Count("replacement");
            long? life = Count("minimumCacheLife");
            string/*?*/ breakpoints = Text("explicitCacheBreakpoints");
            return new global::ModelRegistry.Model(
                id: Text("id"), provider: Text("provider")/*!*/, name: Text("name")/*!*/,
                lifecycle: Parse<global::ModelRegistry.ModelLifecycle>(facts["lifecycle"]),
                apiAccess: Parse<global::ModelRegistry.ModelAccess>(facts["apiAccess"]), access: Access(),
                family: Text("family"), publicTier: Text("publicTier"), aliases: Texts("aliases"),
                released: Day("released"), shutdown: Day("shutdown"), owner: Text("owner"),
                idVerifiedOn: Day("idVerifiedOn"), idSource: Text("idSource"),
                price: Price("price."), batchPrice: Price("batch."), flexPrice: Price("flex."), priorityPrice: Price("priority."),
                priceHistory: List("history", list => Price(list)/*!*/),
                contextWindow: (int?)Count("contextWindow"), maxOutputTokens: (int?)Count("maxOutputTokens"),
                requestsPerMinute: Count("requestsPerMinute"), tokensPerMinute: Count("tokensPerMinute"),
                regions: Texts("regions"), limitsVerifiedOn: Day("limitsVerifiedOn"),
                explicitCacheBreakpoints: breakpoints == null ? (bool?)null : breakpoints == "true",
                minimumCacheLife: life == null ? (global::System.TimeSpan?)null : global::System.TimeSpan.FromTicks(life.Value * global::System.TimeSpan.TicksPerSecond),
                capabilities: Texts("capabilities"), checks: List("checks", Check), notes: Text("notes"),
                fallbacks: fallbacks == null ? (global::System.Func<global::ModelRegistry.Model[]>/*?*/)null
                    : () => global::System.Array.ConvertAll(fallbacks, place => at(place)),
                replacement: replacement == null ? (global::System.Func<global::ModelRegistry.Model>/*?*/)null : () => at((int)replacement.Value));
        }

        private global::System.Collections.Generic.Dictionary<string, global::ModelRegistry.ModelAccess>/*?*/ Access()
        {
            string[]/*?*/ states = Texts("access");
            return states == null ? null : global::System.Linq.Enumerable.ToDictionary(
                states,
                state => state.Substring(0, state.LastIndexOf(' ')),
                state => Parse<global::ModelRegistry.ModelAccess>(state.Substring(state.LastIndexOf(' ') + 1)));
        }

        private global::ModelRegistry.ModelPrice/*?*/ Price(string list)
            => !facts.ContainsKey(list + "currency") ? null : new global::ModelRegistry.ModelPrice(
                input: Amount(list + "input"), output: Amount(list + "output"),
                cacheRead: Amount(list + "cacheRead"), cacheWrite: Amount(list + "cacheWrite"),
                currency: Text(list + "currency")/*!*/, perTokens: Count(list + "perTokens") ?? 1000000,
                from: Day(list + "from"), until: Day(list + "until"),
                verifiedOn: Day(list + "verifiedOn"), source: Text(list + "source"), verifiedBy: Text(list + "verifiedBy"),
                above: List(list + "above", Cliff), cacheWrites: Items(list + "cacheWrites", Life));

        private global::ModelRegistry.ModelPriceCliff Cliff(string cliff)
            => new global::ModelRegistry.ModelPriceCliff(
                inputTokens: Number(facts[cliff + "inputTokens"]),
                input: Amount(cliff + "input"), output: Amount(cliff + "output"),
                cacheRead: Amount(cliff + "cacheRead"), cacheWrite: Amount(cliff + "cacheWrite"), cacheWrites: Items(cliff + "cacheWrites", Life));

        private global::ModelRegistry.ModelCheck Check(string check)
            => new global::ModelRegistry.ModelCheck(
                name: Text(check + "name")/*!*/, verifiedOn: Date(facts[check + "verifiedOn"]), source: Text(check + "source")/*!*/,
                verifiedBy: Text(check + "verifiedBy"), baseline: Text(check + "baseline"),
                passed: (int?)Count(check + "passed"), total: (int?)Count(check + "total"), baselinePassed: (int?)Count(check + "baselinePassed"),
                costPerTask: Amount(check + "costPerTask"), baselineCostPerTask: Amount(check + "baselineCostPerTask"),
                currency: Text(check + "currency") ?? "USD");

        /// <summary>A life and its price, <c>300 3.75</c>; the life alone, where its price is not known.</summary>
        private static global::ModelRegistry.ModelCacheWritePrice Life(string text)
        {
            string[] parts = text.Split(' ');
            return new global::ModelRegistry.ModelCacheWritePrice(Number(parts[0]), parts.Length == 1 ? (decimal?)null : Money(parts[1]));
        }

        private string/*?*/ Find(string key) => facts.TryGetValue(key, out string/*?*/ fact) ? fact : null;

        private string/*?*/ Text(string key) => Find(key) is string fact ? Plain(fact) : null;

        private string[]/*?*/ Texts(string key) => Items(key, Plain);

        private long? Count(string key) => Find(key) is string fact ? Number(fact) : (long?)null;

        private decimal? Amount(string key) => Find(key) is string fact ? Money(fact) : (decimal?)null;

        private global::System.DateTime? Day(string key) => Find(key) is string fact ? Date(fact) : (global::System.DateTime?)null;

        /// <summary>The items of one line; null where there is none.</summary>
        private T[]/*?*/ Items<T>(string key, global::System.Func<string, T> read)
            => Find(key) is string fact
                ? global::System.Array.ConvertAll(fact.Split(Separators, global::System.StringSplitOptions.None), item => read(item))
                : null;

        /// <summary>Items that have lines of their own, <c>above.0.input</c> after <c>above: 1</c>; null where there is none.</summary>
        private T[]/*?*/ List<T>(string key, global::System.Func<string, T> read)
        {
            T[]/*?*/ items = Find(key) is string count ? new T[Number(count)] : null;
            for (int index = 0; index < items?.Length; index++)
            {
                items[index] = read(key + "." + index.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + ".");
            }

            return items;
        }

        private string Plain(string fact)
        {
            if (fact.StartsWith("#", global::System.StringComparison.Ordinal))
            {
                return Plain(shared[Number(fact.Substring(1))]);
            }

            global::System.Text.StringBuilder text = new global::System.Text.StringBuilder(fact.Length);
            for (int index = 0; index < fact.Length; index++)
            {
                bool isEscaped = fact[index] == '\\';
                text.Append(isEscaped ? (char)global::System.Convert.ToInt32(fact.Substring(index + 2, 4), 16) : fact[index]);
                index += isEscaped ? 5 : 0;
            }

            return text.ToString();
        }

        private static T Parse<T>(string name) => (T)global::System.Enum.Parse(typeof(T), name);

        private static long Number(string fact) => long.Parse(fact, global::System.Globalization.CultureInfo.InvariantCulture);

        private static decimal Money(string fact) => decimal.Parse(fact, global::System.Globalization.CultureInfo.InvariantCulture);

        private static global::System.DateTime Date(string fact)
            => global::System.DateTime.ParseExact(fact, "yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture);
    }
}
