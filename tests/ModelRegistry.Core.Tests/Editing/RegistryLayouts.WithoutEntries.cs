namespace ModelRegistry.Core.Tests.Editing;

/// <content>Files in which the new entry is the first.</content>
internal static partial class RegistryLayouts
{
    private static readonly Dictionary<string, string> WithoutEntries = new(StringComparer.Ordinal)
    {
        ["no models"] = $$"""
            {
              "models": [«
                {
                  {{Properties("      ")}}
                }
              »]
            }
            """,
        ["no models on two lines"] = $$"""
            {
              "models": [‹
              ›«
                {
                  {{Properties("      ")}}
                }
              »]
            }
            """,
        ["no models, and a comment says so"] = $$"""
            {
              "models": [ // none yet‹
              ›«
                {
                  {{Properties("      ")}}
                }
              »]
            }
            """,
        ["no models, indented with four"] = $$"""
            {
                "maxAgeDays": 30,
                "models": [«
                    {
                        {{Properties("            ")}}
                    }
                »]
            }
            """,
        ["no models, minified"] = $$"""{"models":[«{{Minified}}»]}""",
        ["no models on one line"] = $$"""{ "models": [‹ ›« {{New}} »] }""",
        ["empty object"] = $$"""
            {«
              "models": [
                {
                  {{Properties("      ")}}
                }
              ]
            »}
            """,
        ["empty object on two lines"] = $$"""
            {‹
            ›«
              "models": [
                {
                  {{Properties("      ")}}
                }
              ]
            »}

            """,
        ["empty object with a comment"] = $$"""
            {
              // nothing yet‹
            ›«
              "models": [
                {
                  {{Properties("      ")}}
                }
              ]
            »}
            """,
        ["models missing"] = $$"""
            {
                "tiers": {}, // none
                "maxAgeDays": 30«,» // a month«
                "models": [
                    {
                        {{Properties("            ")}}
                    }
                ]»
            }
            """,
        ["models missing, trailing comma"] = $$"""
            {
            	"maxAgeDays": 30,«
            	"models": [
            		{
            			{{Properties("\t\t\t")}}
            		}
            	],»
            }
            """,
        ["models missing on one line"] = $$"""{ "maxAgeDays": 30«, "models": [{{New}}]» }""",
        ["models missing, minified"] = $$"""{"maxAgeDays":30,"tiers":{}«,"models":[{{Minified}}]»}""",
        ["models null"] = $$"""
            {
              "models": ‹null›«[
                {
                  {{Properties("      ")}}
                }
              ]»,
              "tiers": {}
            }
            """,
    };
}
