using ModelRegistry.Core.Baseline;

namespace ModelRegistry.Core.Tests.Baseline;

public class RelativePathTests
{
    [Theory]
    [InlineData("/src/App/", "/src/App/C.cs", "C.cs")]
    [InlineData("/src/App/", "/src/App/Old Code/C.cs", "Old Code/C.cs")]
    [InlineData("/src/App/", "/src/Shared/C.cs", "../Shared/C.cs")]
    [InlineData("/src/App/", "/src/App/../Shared/./C.cs", "../Shared/C.cs")]
    [InlineData("/src/App/../App", "/src/App//C.cs", "C.cs")]
    [InlineData("/src/App/", "/other/C.cs", "../../other/C.cs")]
    [InlineData("/src/App/", "/src/app/C.cs", "../app/C.cs")]
    [InlineData(@"C:\src\App\", @"c:\src\App\Old\C.cs", "Old/C.cs")]
    [InlineData(@"C:\src\App\", @"D:\src\App\C.cs", "D:/src/App/C.cs")]
    [InlineData("/src/App/", "Generator/C.g.cs", "Generator/C.g.cs")]
    [InlineData("/src/App/", "", "")]
    public void It_leads_from_the_folder_to_the_file(string folder, string path, string expected) => Assert.Equal(expected, RelativePath.From(folder, path));

    [Theory]
    [InlineData("/src/App/models.baseline.txt", "/src/App/")]
    [InlineData(@"C:\src\models.baseline.txt", @"C:\src\")]
    [InlineData("models.baseline.txt", "")]
    public void The_folder_of_a_file_is_what_stands_before_its_name(string path, string folder) => Assert.Equal(folder, RelativePath.FolderOf(path));
}
