using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Tests.Scanning;

public class ImportScannerTests
{
    private static readonly string[] Classes = ["ModelIds", "Models", "Tiers"];

    [Theory]
    [InlineData("using static ModelRegistry.ModelIds;")]
    [InlineData("using   static\n ModelRegistry . ModelIds ;")]
    [InlineData("using static Models;")]
    [InlineData("using Ids = ModelRegistry.ModelIds;")]
    [InlineData("using T=global::ModelRegistry.Tiers;")]
    [InlineData("using System;\nusing static ModelRegistry.ModelIds;\nusing System.Linq;")]
    [InlineData("/* { } { } */ namespace N { using static ModelRegistry.ModelIds; }")]
    public void A_class_may_lose_its_name_in_a_file(string text) => Assert.Equal(ImportKind.Tree, ImportScanner.Scan(SourceText.From(text), Classes));

    [Theory]
    [InlineData("global using static ModelRegistry.ModelIds;")]
    [InlineData("using System;\nglobal using Ids = ModelRegistry.ModelIds;")]
    [InlineData("using static ModelRegistry.ModelIds;\nglobal using static ModelRegistry.Tiers;")]
    public void Or_in_every_file(string text) => Assert.Equal(ImportKind.Compilation, ImportScanner.Scan(SourceText.From(text), Classes));

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("ModelIds;")]
    [InlineData("using ModelRegistry;")]
    [InlineData("using Acme.Models;")]
    [InlineData("using static Acme.MyModels;")]
    [InlineData("return x == Models;")]
    [InlineData("static List<Model> Models;")]
    [InlineData("var models = Models;")]
    public void Other_code_names_none(string text) => Assert.Equal(ImportKind.None, ImportScanner.Scan(SourceText.From(text), Classes));
}
