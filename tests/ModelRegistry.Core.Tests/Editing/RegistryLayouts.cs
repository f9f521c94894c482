namespace ModelRegistry.Core.Tests.Editing;

/// <summary>
/// Registry files as people and tools write them, each with what adding the model <c>new</c> of <c>p</c> inserts between «» and
/// what it takes away between ‹›: the rest of the text stays as it is.
/// </summary>
internal static partial class RegistryLayouts
{
    private const string A = """{ "id": "a", "provider": "p", "lifecycle": "preview" }""";
    private const string MinifiedA = """{"id":"a","provider":"p","lifecycle":"preview"}""";
    private const string Tight = """{"id": "new", "provider": "p", "name": null, "lifecycle": null, "owner": null, "idVerified": null, "access": {"api": null}, "fallback": [], "pricing": null}""";
    private const string Minified = """{"id":"new","provider":"p","name":null,"lifecycle":null,"owner":null,"idVerified":null,"access":{"api":null},"fallback":[],"pricing":null}""";
    private const string New = """{ "id": "new", "provider": "p", "name": null, "lifecycle": null, "owner": null, "idVerified": null, "access": { "api": null }, "fallback": [], "pricing": null }""";

    private static readonly Dictionary<string, string> WithEntries = new(StringComparer.Ordinal)
    {
        ["several lines"] = $$"""
            {
              "maxAgeDays": 30,
              "models": [
                {
                  "id": "a",
                  "provider": "p",
                  "lifecycle": "preview"
                }«,
                {
                  "id": "new",
                  "provider": "p",
                  "name": null,
                  "lifecycle": null,
                  "owner": null,
                  "idVerified": null,
                  "access": { "api": null },
                  "fallback": [],
                  "pricing": null
                }»
              ],
              "tiers": {}
            }

            """,
        ["a line break behind the brace alone"] = $$"""
            {
              "models": [
                {
                  "id": "a", "provider": "p", "lifecycle": "preview" }«,
                {
                  {{New[2..]}}»
              ]
            }
            """,
        ["several lines, as a serializer writes them"] = $$"""
            {
                "models": [
                    {
                        "id": "a",
                        "provider": "p",
                        "lifecycle": "preview",
                        "access": {
                            "codex": "granted"
                        },
                        "fallback": []
                    }«,
                    {
                        "id": "new",
                        "provider": "p",
                        "name": null,
                        "lifecycle": null,
                        "owner": null,
                        "idVerified": null,
                        "access": {
                            "api": null
                        },
                        "fallback": [],
                        "pricing": null
                    }»
                ]
            }
            """,
        ["braces at the beginning of lines"] = $$"""
            {
                "models":
                [
                    {
                        "id": "a",
                        "provider": "p",
                        "lifecycle": "preview",
                        "access":
                        {
                            "codex": "granted"
                        }
                    }«,
                    {
                        "id": "new",
                        "provider": "p",
                        "name": null,
                        "lifecycle": null,
                        "owner": null,
                        "idVerified": null,
                        "access":
                        {
                            "api": null
                        },
                        "fallback": [],
                        "pricing": null
                    }»
                ]
            }
            """,
        ["commas at the beginning of lines"] = $$"""
            {
              "models": [
                { "id": "a"
                , "provider": "p"
                , "lifecycle": "preview"
                }
              , { "id": "b"
                , "provider": "p"
                , "lifecycle": "preview"
                } // the second«
              , { "id": "new"
                , "provider": "p"
                , "name": null
                , "lifecycle": null
                , "owner": null
                , "idVerified": null
                , "access": { "api": null }
                , "fallback": []
                , "pricing": null
                }»
              ]
            }
            """,
        ["braces within the lines"] = $$"""
            {
              "models": [
                { "id": "a",
                  "provider": "p",
                  "lifecycle": "preview" }«,
                { {{Properties("      ")}} }»
              ]
            }
            """,
        ["tabs"] = $$"""
            {
            	"models": [
            		{
            			"id": "a",
            			"provider": "p",
            			"lifecycle": "preview"
            		}«,
            		{
            			{{Properties("\t\t\t")}}
            		}»
            	]
            }
            """,
        ["no indentation"] = $$"""
            {
            "models": [
            {
            "id": "a",
            "provider": "p",
            "lifecycle": "preview"
            }«,
            {
            {{Properties("")}}
            }»
            ]
            }
            """,
        ["brackets hugged"] = $$"""
            {
              "models": [{
                "id": "a",
                "provider": "p",
                "lifecycle": "preview"
              }«, {
                {{Properties("    ")}}
              }»]
            }
            """,
        ["spaces before colons"] = $$"""
            {
              "models" : [
                {
                  "id" : "a",
                  "provider" : "p",
                  "lifecycle" : "preview",
                  "limits" : {
                    "contextWindow" : 5
                  },
                  "idVerified" : {"on" : "2026-07-02", "source" : "x"}
                }«,
                {
                  "id" : "new",
                  "provider" : "p",
                  "name" : null,
                  "lifecycle" : null,
                  "owner" : null,
                  "idVerified" : null,
                  "access" : {"api" : null},
                  "fallback" : [],
                  "pricing" : null
                }»
              ]
            }
            """,
        ["a line for each entry"] = $$"""
            {
              "models": [
                {{A}},
                { "id": "b", "provider": "p", "lifecycle": "preview" }«,
                {{New}}»
              ]
            }
            """,
        ["a line for each entry, the last one tight"] = $$"""
            {
              "models": [
                {{A}},
                {"id": "b", "provider": "p", "lifecycle": "preview"}«,
                {{Tight}}»
              ]
            }
            """,
        ["a line for the last entry only"] = $$"""
            {
              "models": [
                {
                  "id": "b",
                  "provider": "p",
                  "lifecycle": "preview",
                  "access": {
                    "codex": "granted"
                  }
                },
                {{A}}«,
                {{New}}»
              ]
            }
            """,
        ["minified"] = $$"""{"models":[{{MinifiedA}}«,{{Minified}}»]}""",
        ["one line"] = $$"""{ "models": [ {{A}}«, {{New}}» ], "tiers": {} }""",
        ["one line, tight"] = $$"""{"models": [{"id": "a", "provider": "p", "lifecycle": "preview"}«, {{Tight}}»]}""",
        ["one line, final newline"] = $$"""{"models":[{{MinifiedA}}«,{{Minified}}»]}""" + "\n",
        ["mistakes elsewhere"] = $$"""
            {
              "maxAgeDays": "30",
              "maxAgeDays": 30,
              "models": [
                { "id": "b", "provider": 7, "lifecycle": "previous" },
                {{A}}«,
                {{New}}»
              ],
              "tiers": { "x": { "models": "a" } }
            }
            """,
        ["entries that are none"] = $$"""
            {
              "models": [
                {{A}},
                5,
                {}«,
                {{New}}»
              ]
            }
            """,
    };

    public static TheoryData<string> Names() => [.. WithEntries.Keys, .. WithComments.Keys, .. WithoutEntries.Keys];

    public static (string Before, string After) Of(string name)
    {
        var marked = WithEntries.Concat(WithComments).Concat(WithoutEntries).Single(layout => layout.Key == name).Value.ReplaceLineEndings("\n");
        return (Without("‹›", Without('«', '»', marked)), After(marked));
    }

    /// <summary>The text as it is after the insertions and removals that are marked in it.</summary>
    public static string After(string marked) => Without("«»", Without('‹', '›', marked));

    /// <summary>The properties of the new entry, the first in the middle of a line and each other one on its own.</summary>
    private static string Properties(string indentation) => string.Join(
        ",\n" + indentation,
        "\"id\": \"new\"", "\"provider\": \"p\"", "\"name\": null", "\"lifecycle\": null", "\"owner\": null", "\"idVerified\": null",
        "\"access\": { \"api\": null }", "\"fallback\": []", "\"pricing\": null");

    private static string Without(char open, char close, string marked)
        => string.Concat(marked.Split(open).Select((part, index) => index == 0 ? part : part[(part.IndexOf(close, StringComparison.Ordinal) + 1)..]));

    private static string Without(string marks, string marked) => string.Concat(marked.Where(character => !marks.Contains(character, StringComparison.Ordinal)));
}
