namespace ModelRegistry.Core.Shapes;

/// <summary>
/// The vendor that Bedrock and others write before a name, with or without a region: "us.anthropic.", "xai."; and the host that
/// Databricks writes there.
/// </summary>
internal static class VendorPrefix
{
    /// <summary>What Databricks writes before the names that it hosts.</summary>
    public const string Host = "databricks-";

    private static readonly (string Prefix, string Provider)[] Vendors =
        [.. ModelIdForms.Vendors.Split(' ').Select(vendor => (vendor + ".", ModelIdForms.ProviderOf(vendor)))];

    private static readonly string[] Regions = [.. ModelIdForms.Regions.Split(' ').Select(region => region + ".")];

    public static IEnumerable<string> Stems => Vendors.Select(vendor => vendor.Prefix);

    /// <summary>Where the name behind a vendor starts; the start itself, and no vendor, where none stands there.</summary>
    public static int Skip(string text, int start, int end, out string? provider)
    {
        if (Characters.Begins(text, start, end, Host))
        {
            provider = null;
            return start + Host.Length;
        }

        var vendor = SkipVendor(text, SkipRegion(text, start, end), end, out provider);
        return provider is null ? start : vendor;
    }

    private static int SkipVendor(string text, int start, int end, out string? provider)
    {
        foreach (var vendor in Vendors)
        {
            if (Characters.Begins(text, start, end, vendor.Prefix))
            {
                provider = vendor.Provider;
                return start + vendor.Prefix.Length;
            }
        }

        provider = null;
        return start;
    }

    /// <summary>Skips a group of regions, or one: "us-east-1".</summary>
    private static int SkipRegion(string text, int start, int end)
    {
        foreach (var region in Regions)
        {
            if (Characters.Begins(text, start, end, region))
            {
                return start + region.Length;
            }
        }

        var point = text.IndexOf('.', start, end - start);
        return point >= 0 && ModelIdForms.IsAwsRegion(text.Substring(start, point - start)) ? point + 1 : start;
    }
}
