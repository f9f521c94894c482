using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

public partial class RegistryFileFixerTests
{
    private const string Verified = """{ "on": "2026-07-02", "source": "s" }""";

    /// <summary>What follows the id of a model that leaves nothing open outside of tiers.</summary>
    private const string Fit = $$""" "provider": "p", "lifecycle": "available", "owner": "o", "idVerified": {{Verified}}""";

    private const string Skeleton = """{ "on": null, "source": null, "by": null }""";

    private const string Empty = "{|LLM1010:{|}" + "}";

    private static readonly Verifier Verify = Verifier.For<RegistryFileAnalyzer>().WithFix<RegistryFileFixer>().WithSource("class C { }");

    /// <summary>Of a finding that nobody but a person can end.</summary>
    private static readonly Verifier Fill = Verify.WithFindingThatStays("nothing is checked yet");

    public static TheoryData<string, string> Verifications => new()
    {
        // On one line, as the entry is.
        {
            """{ "models": [ { "id": {|LLM1008:"a"|}, "provider": "p", "lifecycle": "available", "owner": "o" } ] }""",
            $$"""{ "models": [ { "id": {|LLM1008:"a"|}, "provider": "p", "lifecycle": "available", "owner": "o", "idVerified": {{Skeleton}} } ] }"""
        },
        {
            """{"models":[{"id":{|LLM1008:"a"|},"provider":"p","lifecycle":"available","owner":"o"}]}""",
            """{"models":[{"id":{|LLM1008:"a"|},"provider":"p","lifecycle":"available","owner":"o","idVerified":{"on":null,"source":null,"by":null}}]}"""
        },
        {
            $$"""{ "models": [ { "id": "a", {{Fit}}, "pricing": {|LLM1008:{|} "input": 1 } } ] }""",
            $$"""{ "models": [ { "id": "a", {{Fit}}, "pricing": {|LLM1008:{|} "input": 1, "verified": {{Skeleton}} } } ] }"""
        },

        // Null is where it belongs, and more than one fact of a model can be unverified.
        {
            """
            {
              "models": [
                {
                  "id": {|LLM1008:"a"|},
                  "provider": "p",
                  "lifecycle": "available",
                  "owner": "o",
                  "idVerified": null, // who has seen it?
                  "pricing": {|LLM1008:{|}
                    "verified": null,
                    "input": 1
                  },
                  "limits": {|LLM1008:{|} "contextWindow": 1000 }
                }
              ]
            }
            """,
            $$"""
            {
              "models": [
                {
                  "id": {|LLM1008:"a"|},
                  "provider": "p",
                  "lifecycle": "available",
                  "owner": "o",
                  "idVerified": {{Skeleton}}, // who has seen it?
                  "pricing": {|LLM1008:{|}
                    "verified": {{Skeleton}},
                    "input": 1
                  },
                  "limits": {|LLM1008:{|} "contextWindow": 1000, "verified": {{Skeleton}} }
                }
              ]
            }
            """
        },

        // Comments and trailing commas stay where they are.
        {
            $$"""
            {
              "models": [
                { "id": "a", {{Fit}},
                  "pricing": {|LLM1008:{|}
                    // list price
                    "input": 1, // in USD
                    "output": 2 // up to this
                    // more to come
                  },
                },
              ],
            }
            """,
            $$"""
            {
              "models": [
                { "id": "a", {{Fit}},
                  "pricing": {|LLM1008:{|}
                    // list price
                    "input": 1, // in USD
                    "output": 2, // up to this
                    // more to come
                    "verified": {{Skeleton}}
                  },
                },
              ],
            }
            """
        },
        {
            $$"""{ "models": [ { "id": "a", {{Fit}}, "pricing": {|LLM1008:{|} "input": 1, /* all */ } } ] }""",
            $$"""{ "models": [ { "id": "a", {{Fit}}, "pricing": {|LLM1008:{|} "input": 1, /* all */ "verified": {{Skeleton}}, } } ] }"""
        },
    };

    [Theory]
    [MemberData(nameof(Verifications))]
    public Task Adds_a_verification_to_be_filled_in(string before, string after) => Fill.WithRegistry(before).WithFixedRegistry(after).FixesTo();

    [Theory]
    [MemberData(nameof(Verifications))]
    [MemberData(nameof(Checks))]
    public Task Keeps_the_line_ends_of_the_file(string before, string after)
        => Fill.WithRegistry(before.ReplaceLineEndings("\r\n")).WithFixedRegistry(after.ReplaceLineEndings("\r\n")).FixesTo();

    [Theory]
    [InlineData("""{ "on": null, "source": null, "by": null }""")]
    [InlineData("""{ "on": null, "source": null }""")]
    public Task Offers_no_verification_where_one_waits_to_be_filled_in(string skeleton)
        => Verify
            .WithRegistry($$"""{ "models": [ { "id": {|LLM1008:"a"|}, "provider": "p", "lifecycle": "available", "owner": "o", "idVerified": {{skeleton}} } ] }""")
            .NoFixOffered();

    public static TheoryData<string, string> Checks => new()
    {
        {
            $$"""{ "models": [ { "id": {|LLM1010:"a"|}, {{Fit}} } ], "tiers": { "t": { "models": ["a"], "requires": ["testCall", "logging"] } } }""",
            $$"""{ "models": [ { "id": "a", {{Fit}}, "checks": {|LLM1010:{|} "testCall": null, "logging": null } } ], "tiers": { "t": { "models": ["a"], "requires": ["testCall", "logging"] } } }"""
        },
        {
            $$"""{ "models": [ { "id": "a", {{Fit}}, "checks": {{Empty}} } ], "tiers": { "t": { "models": ["a"], "requires": ["testCall", "logging"] } } }""",
            $$"""{ "models": [ { "id": "a", {{Fit}}, "checks": {|LLM1010:{|} "testCall": null, "logging": null } } ], "tiers": { "t": { "models": ["a"], "requires": ["testCall", "logging"] } } }"""
        },
        {
            $$"""
            {
              "models": [
                {
                  "id": {|LLM1010:"a"|},
                  "provider": "p",
                  "lifecycle": "preview",
                  "owner": "o",
                  "fallback": ["b"] // the only one
                },
                { "id": "b", {{Fit}}, "checks": {|LLM1010:{|} /* none */ } },
                {
                  "id": "c",{{Fit}},
                  "checks": {|LLM1010:null|}
                },
                {
                  "id": "d",{{Fit}},
                  "checks": {|LLM1010:{|}
                    // done in July
                    "testCall": {{Verified}},
                    "logging": null // soon
                  }
                },
                {
                  "id": "e",{{Fit}},
                  "checks": {{Empty}}
                }
              ],
              "tiers": {
                "t": { "models": ["b"], "requires": ["testCall", "billing", "logging", "regions"] },
                "u": { "models": ["c"], "requires": ["testCall", "billing", "logging", "regions"] },
                "v": { "models": ["d"], "requires": ["testCall", "billing", "logging", "regions"] },
                "w": { "models": ["e"], "requires": ["testCall", "billing", "logging", "regions"] }
              }
            }
            """,
            $$"""
            {
              "models": [
                {
                  "id": "a",
                  "provider": "p",
                  "lifecycle": "preview",
                  "owner": "o",
                  "fallback": ["b"], // the only one
                  "checks": {|LLM1010:{|}
                    "dashboard": null,
                    "testCall": null,
                    "billing": null,
                    "rateLimits": null,
                    "regions": null,
                    "dataResidency": null,
                    "logging": null,
                    "fallback": null,
                    "evals": null,
                    "safetyReview": null
                  }
                },
                { "id": "b", {{Fit}}, "checks": {|LLM1010:{|} /* none */ "testCall": null, "billing": null, "regions": null, "logging": null } },
                {
                  "id": "c",{{Fit}},
                  "checks": {|LLM1010:{|}
                    "testCall": null,
                    "billing": null,
                    "regions": null,
                    "logging": null
                  }
                },
                {
                  "id": "d",{{Fit}},
                  "checks": {|LLM1010:{|}
                    // done in July
                    "testCall": {{Verified}},
                    "logging": null, // soon
                    "billing": null,
                    "regions": null
                  }
                },
                {
                  "id": "e",{{Fit}},
                  "checks": {|LLM1010:{|}
                    "testCall": null,
                    "billing": null,
                    "regions": null,
                    "logging": null
                  }
                }
              ],
              "tiers": {
                "t": { "models": ["b"], "requires": ["testCall", "billing", "logging", "regions"] },
                "u": { "models": ["c"], "requires": ["testCall", "billing", "logging", "regions"] },
                "v": { "models": ["d"], "requires": ["testCall", "billing", "logging", "regions"] },
                "w": { "models": ["e"], "requires": ["testCall", "billing", "logging", "regions"] }
              }
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Adds_the_outstanding_checks_to_be_filled_in(string before, string after) => Fill.WithRegistry(before).WithFixedRegistry(after).FixesTo();

    [Theory]
    [InlineData("""{ "testCall": null }""")]
    [InlineData("""{ "testCall": { "on": null, "source": null } }""")]
    public Task Offers_no_checks_where_they_wait_to_be_filled_in(string checks)
        => Verify
            .WithRegistry($$"""{ "models": [ { "id": "a", {{Fit}}, "checks": {|LLM1010:{|}{{checks[1..]}} } ], "tiers": { "t": { "models": ["a"], "requires": ["testCall"] } } }""")
            .NoFixOffered();

    /// <summary>What an eval has shown is for nobody to fill in.</summary>
    [Fact]
    public Task Offers_nothing_for_an_eval_that_speaks_against_a_model()
        => Verify
            .WithRegistry($$"""{ "models": [ { "id": "a", {{Fit}} }, { "id": "b", {{Fit}} } ], "tiers": { "t": { "models": [{|LLM1010:"a"|}, "b"], "requires": [] } } }""")
            .NoFixOffered();
}
