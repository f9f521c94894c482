namespace ModelRegistry.Core.Tests.Editing;

/// <content>Files that are no strict JSON: comments and trailing commas.</content>
internal static partial class RegistryLayouts
{
    private static readonly Dictionary<string, string> WithComments = new(StringComparer.Ordinal)
    {
        ["trailing commas"] = $$"""
            {
              "models": [
                {
                  "id": "a",
                  "provider": "p",
                  "lifecycle": "preview",
                },«
                {
                  {{Properties("      ")}},
                },»
              ],
            }
            """,
        ["trailing comma on one line"] = $$"""{ "models": [{{A}},« {{New}},» ] }""",
        ["comment behind the last entry"] = $$"""
            {
              "models": [
                {{A}}«,» // the first, { "id": not an entry } ]«
                {{New}}»
              ]
            }
            """,
        ["comments below the last entry"] = $$"""
            {
              "models": [
                {{A}}«,»
                // add new ones below,
                /* here: ] */«
                {{New}}»
              ]
            }
            """,
        ["comments below a trailing comma"] = $$"""
            {
              "models": [
                {{A}}, // the first
                // the last«
                {{New}},»
              ]
            }
            """,
        ["comment behind an entry on the line of its bracket"] = $$"""
            { "models": [{{A}}«,» // one«
            {{New}}»
            ] }
            """,
        ["block comment on one line"] = $$"""{ "models": [{{A}}«,» /* one */« {{New}}»] }""",
        ["blank lines and comments between the entries"] = $$"""
            {
              "models": [

                {
                  "id": "a",
                  "provider": "p",
                  "lifecycle": "preview"
                }, // the first

                // the second
                {
                  "id": "b",
                  "provider": "p",
                  "lifecycle": "preview"
                }«,

                {
                  {{Properties("      ")}}
                }»

              ]
            }
            """,
        ["comments within the last entry"] = $$"""
            {
              "models": [
                { // note
                  "id": "a", // the id
                  "provider": /* who */ "p",
                  /* how */
                  "lifecycle": "preview" // when
                }«,
                {
                  {{Properties("      ")}}
                }»
              ]
            }
            """,
        ["comments at the top"] = $$"""
            // The registry.
            /* Ask ai-platform. */
            {
              "models": [
                {{A}}«,
                {{New}}»
              ]
            }
            // The end.

            """,
    };
}
