/**
 * Written by `tsx bench/fit/fit.ts claude`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of the vocabulary of Claude 2, the last that Anthropic has published (@anthropic-ai/tokenizer 0.0.4). Later models take more tokens: see `ratio` of `makeHeuristicEstimator`.
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const claude: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'claude',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 3 },
    { axes: 4, step: 3 },
    { axes: 5, step: 3 },
    { axes: 6, step: 3 },
    { axes: 7, step: 3 },
    { axes: 8, step: 3 },
    { axes: 9, step: 3 },
    { axes: 10, step: 3 },
    { axes: 11, step: 4 }
  ],
  adder:
    ({ symbols, histories, units }) =>
    (text) => {
      const length = text.length
      let total = 0
      let before = 256
      let history = 0
      let group = 0
      for (let i = 0; i < length; i++) {
        const own = symbols[text.charCodeAt(i)]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      return total
    },
  packed:
    '>NRBeMAB2,)W?)D-*(N~_SgLcRaP~a>._gPYMNf5,>JM/32ILAbEA>UO;<F)4:/5EX/^[*F/,[8A*WMaS~)/43JN)I9+=(MG:g0UG85C@b>**LQ(' +
    'da[T]UMF1@_Ib=J4)H_64G.RFF9,ga5(T.L`E/_eQCO6F/C6DGZI/.B^.FY7S6B:O,B.3M@VGQ*]a5/8FbTa<W-N57B^=)N95a>e<=@gW_X~;FXK' +
    '4[aJ`C_KGQ^VUJadT<ECfG:cQfOTR3B>0R?,W(N+K0:Rb-Y@ETVJXDH0<aU2C:NQQF>HFF=6W_)K<D2M~-d+P`(40W=WLA@[TO;(@;bUH2;[L0^*' +
    'XT[WEISd;cCf6.)_ZeR4VKdPAI]:6E(*S].Y;fGQF5C-?Z6)aG+F9+O*R_IS_~QAZ/9;g,WJ/1]gXU~F@@;FCJ8;V8G(2?G)Pg*E3K.<5^Zd*LO>' +
    '2HacGD*JW6/_cP6S=<5MPHE7dWT@~6L*,O,dXVf7e)]UY/2;dAA5ScAd8ZDKBbGFg-OLd_MGJ6Z<=GFYNL+eHE?]*_]QPZ2baeI[(]FN3C?83YSO' +
    '*g8.?MRIT*1/:A-*1;7UH<0cA~TYc;WDUVgO:K(CNHH;?G=VOdS+0LQ:;=S>(-0GZ@_FdT<(-BcJNKQ+YLW.1]/TEK8A*e,,Ve_];IW4SWU9-CCW' +
    'T,4;e9.bBI~BDPcX7OIce9<`0<V-+TNZMKg3IW?>>=64^RP:,U99BP0VeKC76]9gU[QJgW)`TYFR(3aa?C,RBFW,BZ-7NAB@<V7McN6.N<Ta<XAW' +
    '8N8<K]4`YA+fBV3~AG>.g^Va=cQ^]V?DO-0(X;bSGHE8g,<cB=;MK@e*(AI*R<)HY`fdS^C61g.3?P=eeaOf16>.>8_=9M+Xb(MV:(Ub9:T[LA`]' +
    '>M`c?PXRO0_A;bX<*?]ZCCbW^-9DJ8JUegD/:/*f@R5IHb01`,<g_7PG~3ACb=,1(CC9F2`<VY=84`)Y<a^;e;4F/)K^2-+Ia=G(;bOK<-8c2fP.' +
    '8ES)bA7;f@A7LYOW.V8Z54V[4(=_J;)Q:7A1Ce22[^CJfG*88b)JIEL.ZSZ7FKR^E>GN)Ec34(gR^M[4)C3:O)/=c~:@g*g@FGW3X>@R,<0_^69Y' +
    '.e55a@0,*SHWX5P2MQC5/DHB@M8+GP=8@5ET;ATJ6g:X-Y/.;~d:A9abMSc<C:aLX<LLa5;g8^X<BV=CE<c=g945[MGX3>1RSK7Jd;RaFSD,57Q8' +
    '4_>-?-.^c(SFS^0/fMO2+1V+,DI=>a(HC@Fdd)BgD`Ma2_MYGKcG/~[dd6BgI_ON(T09W``FNH>=A2gC/]f9QW)Nf6-6?-SA64F(VGb/23BJ/=cP' +
    'b(8XU@>W/M=XB5a<]<8)2.fJPZ2-c^54*H);*Hf+G94V4GKSN>7+0T_3D97~7/]=JQH5Kf`g5_D`SY5.ZT)LJ6UYAW:1GONSAgT(CD;-:0C[e^==' +
    '9OA+1AN*A5S1AA70]Hf+JDSbbaNB=Og=53PKCA2SM,Oaed^DQ-WU]:9=?VK;9BgI6I6-d(NV^Ng/.PEe>/A)B[?*AEYL>6Z<J779R(aZPIKeWee+' +
    '@+V;]L+OTO15EE^b2<WQ(+XBC^_V[?aQ-_?_g48I_R:3>^V./B2@d:TDc)^VL^+LZ7G@DbNDK*/2@aR//a3.d=b56aLM-]/@);I,)aUg=360aOG/' +
    'aDQ@Xc-OOd/a<P.*gaPcT>OAV[60,4XCE0/aA)TYeN^b8S95d8ENR4_8aJ;EZ+Oa]d3H),Oa>HBg8c5,KJgNG9<.[HWCI(3ME[:G;-M,_f@.=)b3' +
    'B4?QJY06BeREHW`25R2*/*;JYD)9TXFLeS@1U*Rg)JJD=?FAEfNgD09W_):8)~_e9=KPb1?E.K[,3fTO,1;+4YLDD:2.:I*RP+[9X:Y[<=/4O)3G' +
    'RA?Q:3U<e0=fZ:Q./R_bE0TQa^S;/IO[9cZIgI2O?M9DBE`C.BAH)A6+*NXFG?I-B)bC/>`+A/3?3Q?8B;DQ_C9.aR@cHYgb?RX.R5S14GTPc-1,' +
    ')PZ4.JWD2<W:<~bP5O3LW`_bJ]KA1RY>-_@03EPgLWfeMWc]ESLXa6>6H:7O=VFS<c8R8AaP*P1L_d-*;J`A6GESf-,dP34MQH_Zg~WS1IQUT6fM' +
    'Q3-g*J>~X`,M7c2Zf5Mfb<;)f;MI_[[`U*<9BUC<7(~D;VFP;?/6W?T;`]*;?_9TZaM0Y~HESC3a+=gHDVWd/SD3Wc?8[:7adG]BAO8A)U__V:~<' +
    '3L>O~ea5^CS8RdS?BJ1BN[6=`S8:dN=cE~VXFGMOd>;@ML.]KI;-<A]Q_2O7Sa_(GdS;FL)Mcc8*PeT+SNU<J.27Q+KP,??@=WXE@:PNN[9cWI(H' +
    'N.=5~~>~W;GU=I+d*96N[<O:96)6bHZSU,IL7HHPO]25KR:,C8H]f<U`/8H:dg(8gK~fPZNPWa6>=8OWG-BDMcMDf09[RT**QbB>/)CfJ80-DgE)' +
    'TL6TN60HG`7gfH~~7Gb9RU5;-FK<0Wb0`~LRfa@8fIYaZJ.bLbLD:;2EIa171N9*QD,J1]3JT419cJK-*Qb~[H*1`PLe~~MfI38U9~bA;Ta),A+;' +
    'F(QE(f/[7A5[L[2+6^`4QVHgN:W=7K8c*^R>d]M]_B>cUS6T,a:6B(QHcV)*QE>d;fT;,0/a(+^4GZW`]W<.*`FBU>;e/5D@dT/4(+/eYG).@dNe' +
    'KK,^QeLIBVH>=;TA4E<*7G<HI<g<R=`-e_<VR,c^W.[bBHJ5K89W86]`]C(NDMGGBJ]4G[D[;f@)TH@/9I+~XUFS[]I]V:2V.R5`WJ6ROMESMFWH' +
    'a~f6RVXSIBDCY@c:e/4JP>D55=<Y_R+gI:gY+e)=>7+D^8.NND8gYO4J0/7M(eX7(8@1<??P^fAX:HULd)dREBfE)>@^aFCZQ~I0U`G,3.f`WA_W' +
    'N~2~dA>;=~e9]GB.IfS<[-P,?4gGOS2+COTa5C6.D^LYMd_HM-gg<DGVe)5^HNIJL0HXbcJA7DWFCXKF6~>-d[@540[?dD?J:d.WN2IQC)fDTCd<' +
    'RSbT?[3:bR2Z6TJ-3ZIgE:0Y]U+?5C0~75f-[5WFVfI(>X3(cTE;Dc-4AN(5Y+c^[I;558*S/@)<0:8)~Tf9CMK)[I)/N?`K/SI]YQ9@49(X5I,A' +
    'a=Z<8PEXRc7>FMR;?eAJ-K0.W4*)-?fB-g2:_WMRZEP9Bg769W?=I)bcC`g+8~6F=O=OJ0TcNG3OPY>=fH39BD1fP>[8dLKT[c.20[RDeBcZEefL' +
    'f3K91~(SZ`f.WeYd/AGa2:@.ZQ`0QSVAEeT~C3@;B1f6LSU2BT^<_+YFfFe*6+6*82PbV9P;@8DN=S.~<Xb7,c(@f,Ug5)^[TA_Q-dZ+M36cDC2)' +
    'E,fe(7McT1[B-KK,7O,1S_RWFZG0e*P9DQ<<)~60*@5Z2a_=7AC~JOXAK6eHg8ZMK*YABDWN[1EAcOP)WZW^-@,TZ(c9Ca0>F465a2A1CaBY/Ge=' +
    'M.RMJNe<4Ab[5)(A8^cT0T43PO7[;?`.6gOC:QGS[EAc4=M4d[HIX6=dIA>1@U~4<3V*V~:-(T@BKA+ddGK@2~U_Sf(U;a*eU>>39~HGFfKM2a1*' +
    'g-9@E()-cSTMEEAIF]cHHBWJ4+0_J*1d1SCAF>dH<@(:^4`6E(7a.c<.7Z^/13_U4WEKE_0D3DMbf_E-_F7I2._ZaeGZ[LgRBbMF6ZJ63RL,5G[C' +
    'FDQ>Cf^CA>UN,R]CddN3;*8-9Q~@1[];3@=W8^^<J^^4*.gZ2B_T-;CV4QF0P]Tb+~M))dbL_MIb(3d:JZKI@;~YOfXcJ7U.4A~61L41SIX^X_@[' +
    'GFGbC0PbDC3/e03dVDa_*-3AcHPYDZA,)NB9Q/@SI+cEAdc?_dE3XC9(I1>J])R`C0C4U;gEG`<>=ALdK*Ac4f[Y~0]7<K@~2<`)G(J?H[IQW>G7' +
    'WJ+G3.6bI8J=E@7JBd.9S)>,<?3+0`;)gRfBWS6/aY=U)-9_QX/8;GXW5SPDTc)8-G,5KZ(P`SZM7cOf.c*41]MV~;D+93P^:DSRUb,7G6X48;AK' +
    'RK~e=b+~UEeV6]=JATFc^XcA(FYRdUM797L=6B1cO0__+~b:`g+`469~_7I5f`H~FBY;F_XYgbN@a5<FP~DR4I9J.:~K=(Qa6(PM5CdD354AGJdb' +
    'b=BJUT<4A_8ge)JS)Y7J<NH8?,?*/(*ZY;~AB:P[G->V.L/?8fE5248248`Ug092C,P.(JU+O:B@BR?7PXUTRa7P+I=DT:Pg<7P+;ALQLc.Yf0[.' +
    'M/e-8IM[^=_?J8c[)Kd<NSf6`ebeMLLS6?>70HWUMa6;E6aYdVBS<:6+<O^0~DN~BcQ`R(@b<(2S>?)e-e6,5*I9JFXU*8-<5(e`GLW@<7^A,([P' +
    'E)<*1Q7?d;X,1L8UZ4N*EO>E@.<B)?*0BfW``]I-KOQKM.DW*a)gIGF0;1g1^Q,2B9O=Q*VN7B6XWZ5]1DB.f-GDSa3ZD6-TCB~ENK:,@3NeI5c8' +
    '``^VXFR1F*-1541UbCJ_D@9]:AaQY+faUT-I<Z~/GRGQ)-=G~6aVReOf-[a91a_-ZOb7=7-4QP+:2H[dJM(eE]V@d]9eIa~T8[+UI4)F_e*GcI?4' +
    'IHMKP^->A@fEXC`JH~N>[I-X4a`2f:O~54SLO43EK)^NM?-U8g(OW;[KPP^d;->?Q+@W;P`.-Ub]A^VQO2~Z=RY/<8Q9N)?SK4LdG8H8IQ0,X7]e' +
    ';<+SFQ0:D0Y)?C?^?F:;FPU][(Hf<~@c+U`+/,MVLMP:,?BR`6^I^B0eYXSe(c`J^MfZ/9T>22O8~QHMCM<[WL5;76YS.fIF1e^OZQAX7HBNK[.8' +
    'gSb[+J^<`4]8<<FIF-,GXH6fN3Z_>N<G2UgHJ^=>+]=/?)QTUY*T44b<XM+N(EZ:(:3=edX>f+,3QZa~C@A0`@d17~<0G2)F2;P].>DKbOW+STBa' +
    '[X_;;[]V<>O>:LdVaW)cP./Ue;XE)/8NSQ.OJXUQGN434W7*-:/g/J2`Gf`fOW.79@)[0=2VdTW7G-PJTP>KcX)L(=0Ff~f[a1^.M@H/BFDUG-WS' +
    '~TcT9MO=*H~YH6B8/3UV)H2[NT@*O0O3~^a3-/a*I1V=g)eHT>-1PP)VLG:9735^Q4A:^ZEeN]CX/[JBOQT=fR1P?;:9;(SgXg*GYG>-K96*J;Nf' +
    'T`H/TdS]K7,fc(A3f+DCRSD<AFG+0?>`2W3d27:=O_F88KI0_cRG]3*K:fCgHJR?W`aQX+1Y3;>G51LAY+>QO6_@C7O)(5G+be)DfXM-KTKCe~QB' +
    '1f:XW1)F]eRcIFE,A=V15FY[[1[Wb=[QSI+(PMG9,UC>3(-FBM[8,b;W/SKZ]D9UgXCa6f+VB9?dFdWf>H^J1O](?_Y)`C>~V4<9-+M;;Gb6c,X;' +
    'IS.][Yb<,?TY+:]8*JXBNg*~EI=VF,V_X*Ja;e(74:BZ]1I=]CdZ3Q,=T3a)VCU2O`-+*39Q(V3]1E3WQ5f]?D[,.WRP6c*Y(6+=/MUTE0**N_39' +
    'BUZ1_`0Q6=g~VKNI7-2ZGVY=@/W>8^Ha_L<bL-dGW5@(T~S+,cEf0J>B9A=KT7J0*1O~_KWVd/dI+4;;]7KOgX)G8O586311:7ga1B`WV7I*,=[c' +
    'YO:^]61+2I@HXVZ.5@FT/C@BK1E>(2^KcUd)`>>g)RfH~.^;_5@N9DH~JE](4PI:.g*9EH?V5L43a~+KH>D8KD9HG_L+TaCUPB2.=d_XA;V0N7~K' +
    '`K)0S8JH>eIgdAB[f@a))@=J-BTACDJ5HB<I>TV2g?KPWd;`9X0YO5G4d*e?>2?/G.FY]D8B,V62NHNAY@B+=<K8X)*PMg_>Yd2f_Vg(+7^KW;1*' +
    'ROJ0SC7NcYR1W.9.SZ?)JZaH:I?8G2M/W@5TdX7M42?VL^V()W,4.D<HEeN[gDPcTS5*[LYcH]52=`CE8@L@?ceTDa5-6_PFe:L~d)b1?Q`gbE-~' +
    'M-a]EX*6Y@`Z]VR@16*e)9HE@U2Ba0;G8Og@9^2^)U?OV0I=Y/?V.aB[SQ.[7gRG3@<:DTL,3NOC:GEB-g41@Z;-_;N3UU,9/>341bA/-Cc4FTQ7' +
    'N52Y)~WJ]Y]Va?<+<(,H;@c0VRf2Z0T2[FO>Ob)3EPbE8:UFbdgE[4,=-`Ob,Z4,6M`>Z~~<E+.=GN/F.C:;VM6K@Q+?7W?_RSR^C?Q*,^JNM@31' +
    'O/c>G1;8*J5IMHQ<._E6>C~g(J5BV0SWWSU:Y?D_eg>V,TMJeT1,Id^*ZeWM0Ic.e]*RQ+K-KN8TKAUS4f7^RGB?I-MV;5I8[6XO.W>gXFC8g_J7' +
    ',,Z_I-cNHf^@LUWM_ALV@VH3)F]JD5LfY96f7?a.,:AG^b:,Q+dM8233[+YdQJPV>?,<PD8d@;<,=c@3C;IM<[5]GDDeQZ@N82RMVY1A?`2>)U~0' +
    'BV5L28-I@_+dG+c.>bOJ+@,SMd2+)DPScJ8Y0YO.*L@YC^cR88Q8C:L_<d-G0;`5FFV2ZPf.7-YY~G@,R+DNTd]?=8`,e)-)FJJOE,GOXeL^:@WI' +
    'V>Ee^XJ+)a;J]0g^C66Nd1SB`3FL7:5eP42J>-,8Ne57A/.PZYe9:Z^H~<adE;:NG]1[;DYU`V.YSb;GV5K>?.LbXK1IQ46DJXA2fVeb]K?)VX~8' +
    '3MVc(fVF@W8?0SQ;RP28A7_fb9AD8@<Ed)J(IPCQ@:2g]D]P+?TS4UD/8G4RJ>2]A/:N:@b8;A+,@c4XdH=PX[LbL^P1@0(.5`9GA.]1c4[+OB*R' +
    'bP4)BC6e4a8)@+_d`g7c]/?MS,Tg4e5A^0)6R4S4V(QG7+b:,)bZ+7fM*_,)^26C90Q8(Zdf>)@FVI+/Y^/~C5O@^81/d*7eEf6WG@NH7.UO>HV>' +
    '56U-P?:OLUG->61]K/RgQ/BY=LUJ^1)XBfN[_F59;=:JFO8R;?EBH@D4G_.18,*)54BZ;d9?Fa>6?F`8(`3WG/YW75V5=NG1/ZLHVMP[MVK),0Y.' +
    '6Y(]eKdJ>:[B3Ba[7f<X872*`gC96I5`T/KWHK;VYgL.0,581[;^TVK1~][*6W=2><FB7`<`14~QY4[Y-4f+V5,cET]7~`UU__M,D/P75-^+XLZ^' +
    '7g?V/RW=~>ddeWeF4S73BUZ5/G1(VH]7`3<1A5D9?^W71[PK:8B3T?2=0)J[ddg4GXU:I4Gf0`A(+YeV:Ze12_XeX.]KENMWJN,<TN*,[[)Mc9=S' +
    'bI>O3ZPU67,7U5ELX4.B=<0MN>QE7X_E5>Y<61LK_gT=*Y*E;(=S*493DVRM)VC`aRB)H4cUg(-JRZ^bMD=B7,A,?1OOW4IUg`T;O79D37K9V/^/' +
    'EK_M4.I9PB_,RVeJRZ0Lb-I9@KK?N?<0)0-CLa)=2Q9c2dg0NJWV.S29[]XVZC,YMQ?5~3`ceL1790><+H[/T*G::5AV]*e?2>eMNZ)F^2f6?X8.' +
    'F00~SYDP[M:ZFNCIVONF_YPJS.HKPCVN-P?.:`A;gSP.3)G1J8Pc)ML>@G:HYVKH`Q:YMNCD54g<[K@72c>4-269eS+g0`8@A^G<6c<`F+a5GJ);' +
    '>+X?O@U~)f-6]IG,)PN2~_7U0:~4^S@0B./9ba./_G)8XTQ8H_7W`?d/;XZ?1>A4*KP(ABbfcI<b5(F/HF)15XSadI1gL62FZ,KD/)9P8IY=^fd3' +
    'B-U@~N],+_GZHc+CB3><CMO<0@gSZb6:P*QESZZ~)<NZ++)PKAR0B53V-V)EdJEbRYS19XORgW+;8]g;Ga_BPF:[g[GS6QK`AfDP^a@0W1JIYF~5' +
    'YAZ:./)-QbH~cZ1+,PX(.ETU[(^]_ZAHN:0aUQ-NJJB,]~V7c]U-=TgI3;=C93KZ,,RYJHA1C7V:HF9]PdFU=@F/W9P,[<UB>W`,+OL,:V*J.fAQ' +
    '-W7>C9^A<P-J)Y.QA`SYb4Z1`-/I,+/*FPUL`~Y3X[A>8C?77XE/3g3c7;MCPPO@5[Qc,R^~4<]>[,7.c0*a5PE[_ZW[5:9O1O66`HUc?].ZVfLK' +
    '739DYGd(^LPNcJFS<D^XOKRVS2D^R)[^??b8-N[/QK>:FH2+AbI=UTea[4H8TdbB@_IP[D~d5;O~O.6Je3F*_(PVD@R=C@GH5f7Y6@E3SYL-_230' +
    ':KQX(Qf_N@W+B,gL`PQMg,Hg)79?fX7:8Q*H2S.O@Td>f=8THVJIB*Q*DDW_>X>N6G7LEDaa533/(M.7ZDLO9(.M5aJ,S[R*dK<9SOPY*f)/`/96' +
    '<RCX_d9EWBH^Fg3G~BgTSKMOKM/3BG[-+1RLEGK2_P_O4U/HCPUS+_~OZ@H=>Heg5bW/B7404gAPfA>7(X?@.@afZ(V)f_9YMOW2?0E6/aK0cd+V' +
    '/[C;TJZeKL2`HAS/X/;QgZ4_ZJ~`W;EP23S[_-T34~2;61gPO,S,K(Fg-=Z6HSW_4V3L,2CS2:8;4F36ID;bY5Y]B*.dAQ]+?LL*;0C4:d7(+~@*' +
    'G<Y<YeVY`a5*8_16e73;AdL86^I,50OA.Ea)<1;:L59b<G?7dBZGC_dd[9K8:KeMD_NaW2W^+dI+^FP.[5(K+=L57>]-W/0EUN25eX`U+T*>MVT]' +
    'X>JAVFScY.0LU<^E(`GfY9f_.M5fSOMU=)E;9+5M]a~_2VUeNYe3=F9XYA]Xg5JAGg./RF-~d+.1@QLQ)D4)/EQ0,Wa>L~+d0Ib4OGD5YH/OP.<g' +
    'ZCR`(RO=J);LD;0IOK*5Q?=cPaa</P2S;=E;3[>>K3cDf@[S+/:`H.OI1`QIZdZd9_VPI?8a8Y@8;~R1)XbO[,MDc/)(^)(bO<S5^/X[Hd:Z-AfG' +
    '6eX=c1AU,9G>2^OF44(I/dSJ8+dcH;XY@OQLZKH?T=g,YE5.?;H;U~TbB,Z8JSOO;4bGMN2-KcX+51cRS7Q9B=1W+;TYga_-=gXc?aL_=eLB<84Y' +
    ',a**].9CR;d8:d*H:@/?E^U](G=ENUH1cTP,:GZUJcd<@:9g[(F)BZ~N1~1PBe/PG9J/IZLaICI(Hf7[02V._bHSFDRaO*N;C.]ZT@:PcQ1fXb,A' +
    'W*eDR?Y.L,8:F)Ug+O~+bOU2~`]d9dg*K:AM=MJW:d)Va-ROg7IG+/[)4^:N.T;9@7W1aCb-+X<@OOV8A<>a4,N]_-0@_-289cD)P]J:R4I9[N:;' +
    'A5J6~_XcGF7X`J<E0;SR28L68ALWJ.,>P2^><(f[+cI/V:AA9MK1;*_~gJJI`K1gOVbI<OUHf,JQVJ@`,KbSfXRT.+M4Jd`;SU(29U1Z3PO8N924' +
    '*cGCVBSXFJV_Teggc2*~.^3@,A:4^`Bf7*`,Tb1BA5Abd,E0,^V;MIS6N~F5BU5Fa?C*c1.Q/<<]Nd2_L;85I4Y1M01L<Z@8/eNE.^CS[N<QGL8~' +
    'FL-[M*Xf^(`5/b58<?[H^A<>_<QZg::Y:`825QH,E2)5P/52_WD.U<.g:_~FK6WO2eF25`XU9dW582/~FTF44W_+/N2MRD[^FR]:(Z(FE_WIeB36' +
    '-LEI>>.<*_5H0~XEMH5Ze:ZM(]SfTG*Cf+5KVFV*1X_[2R+dg=?RX6K1E07d.PWeT-H7~?Q[<:*IBF<XeR6-M15a3458VR8UM;@E~?c.JSNS_21>' +
    '1N-d~ZL.4B`*bb0XOO9LfJbROJ2>P52O`.Ye[<YHWMO]MEBQPf*-)b@9:4B<Vdg@NZX]C=GRaeEaB.ER~GJ*N_8`2>/I0H:Eg[)IE_SFJ7A?KJC=' +
    '_IJF,*b^9BAH4[dV4/HF0e0S[NPMbIZ<7]1c)<D]/][~-M^T,G.N9JEJB_b72Y2~e3e_.()a8/`Z0e?VcC509+9]V_2S]I9dZdT+eC/;B12C)NG/' +
    'Nf-`^L7eFfZ7b=dFLXC2>F677W8G8(+=Y5<gJ_`Fc1(_8U6OC`_:4.*d6M==5R3I:8b,?NC-0V)5135W*WTFG^+Y67@-PM2J0+W._2PLUM0Td/.M' +
    '-VMOI2g[aKaWN^><8G5JV5?U5:1L[Dc7W`eZc^d0FN;V4C1=S1fW5)O9+EZfGAN@FWI@LW8IKNUd`OR3gKZ>=ULFf6cdYTR/3V<3~NN]VO7^c/A~' +
    '.JcR=0E=c21AV*0=gSd~/=]]L-Y?B?3(O)0*b=RBVWW/)_.a@]ADCc3eE?Y>C:Hbc.C^]feB;FF`R-G?-M:RNDQ@b.P)V_F~+R?B`8HBDgD>BW@=' +
    'JFTgEg?,_54deG)_^U*K.=30Cc*2>R+ZaT>A^RR58667N0^d(:)/D;?I4I2@/EZGaUP>6cb/e]._XL[,:FYM++A-RIfA,I+A7CJ`X[^-M<73>1N(' +
    '*@PM1D5+IK*Ybc<7~Lb`MY(`;6MA)/M:TLO2cT6Cfg3DWg=5+I/=X/+9Yc2OG>)*XA-`VMJ^*^H5*MB1>CX]a)8_E`G7:>?S+`O0fQ*)Vfe3V)GM' +
    'Z1:GXVdO8=;4<b9f6W0gM1Hd+?;JV(BEDEIcP16(@(_>f_C80>.(Z5A>L9NK`>>OUFdZO6KWQ7F5/[bKSfHE0Me>4?BUP-CL=+]QR4/`EQ,R*)^F' +
    ')_]@+YTSL`@+6/+9SY?gaE`aWVcF@VG2adPX=GeWJ3`3PaJ3RCLAE+;+^76d]JYG(*cH-Dd>2IESN2b<bEJPB@4X/8~JH[-[.J5)ZF?NQ(3f=TLV' +
    '17I.X+_..AH+59;0NX>H-dKZ0)gT515H@FQ/I1,LgPW3?VfMZ3c(RNG)g?M1bd9NV0)YN_bTY7Dc?>0<.E)=W*E<M5<=Z>I@U?X3beVG,-70dfgN' +
    '>J>L+H[T[g=H4dH-[Me-?_Ecd6~RC:_,K1(`;65*,/<b7cSJ1IL@`5J7G;A9==D2T:*9)cZU1C:P)<FQGBI,K.3WK0gO-fQUBId*/X+(J;b56dFe' +
    'PXc-P-/6Q-cfR-0H(L*eH_>*A;cS0Bc><M=gCcYJNe1*W[2))E07f?;IQ6~[57B;Ya*B0.e856Y9K28aR>g3ZBR@+_=V8.>7g6a<WV;^EPCA(<0g' +
    'geMAC=QgPC5^AQgf_a1-OZ<-=g:<DB;,)?O;5UM:KL>gd8JfNI5cT^I`c7?3L2E4F9,S]~Vg8:0.H<Hf:VA~2DdRe-fLEG]:AFE6Y_T,(AG2bZC8' +
    'fOP,X>38(L.M_*f9C<7LLL/2E4N?J08dZf[FGcP4OT~f01gb.<_B^D.JB,]B-?LX^Q/fd59IUW2GY;8TL@:00[gXdV)R.WX*1N`6K:0-+^U:MbTW' +
    'R~0IX`Y-2d;+2A95f1D1@,[Ca4,S_fYd=aa8Q(:Ra`Z54ERZ]H[3/.5~YNL~Z8,2(EK=EJ+3eW3fR~8K)bC:JWEN<EG.>cgKJa?Ra3a4I3N]UdbQ' +
    'IOLMOBXB)<7,gb.1NVef,Dg1W`ce:5:0=,PQaL<G*NN6.NS:[M[>KYY*-1Mf+.[3cUFZNc>8V]7=:..360(W:>)H9;AdY4e=~`I;BK29@_EB/6P;' +
    '=ET^94d.aJ(F,QF97BQ]<UEZ8c4OV`8>/SWQ3F8(MH/gbTCY_F^GFKRS/+.P[?P9RA@c[8fgPb5T:47TB-I5.~Q`COO[bZY/XdX04AeD0YUccG`K' +
    ',Ndc*)-S:)X/62P]K*~@Jd>N~B6?6L*eKRNNX31H9L0f<>368Ig_c3T>eKLBR;I=J@^eUB1*NXI>c-P026_Q(d3OEV)4-f>6>MZO^RE5e_gSO-V+' +
    'YK<J=ENL)?VHJ9.7LXB/JP78cI=@A*PJ*J9-*0E~VbP2MW=50:DNWf=,=?5S(f;1dUS-J2L8(RI7B>*Zf8_4D:;]-E/TZE;?<7dYZ.d:O^91OOBS' +
    'CLKLbZ?C>^15SKOZ(8eH=_aXbI2=>F3A<Y2,LZBb6a)F?gM~[8TZ7LO>I7eHAU,9-DHVc5(2~/fZeBP>.c`D0)0R=@eVJ_E7ZFFD.0=~KDX,PAZ*' +
    '<0RLT*ZU=__1^8(QDfI@S1?=.cLR?2/T>M<.3BM`(OadCeX7R1:JJJ_7TO(3SIJN/HJ/<b,0S)BB~<@eXBN,bEOMd>@a.<[Y3>E7.<GB<HZXV:9~' +
    'A`_a33?2N^*Q;MaTgKd_cFZ?VVOg;JKMb<.a2fS.3I25?,;A>N2J57+[:J;7@>-MV-J6V7RZL/=./FE,f@_3H8C/Ib3A(0C)?;7`H?`dSZb^db=f' +
    '581[K+(BALY~HB3af.bf5a_O7DJ^UD(EO6>N18C1S:<N8^`9H(.H`=GZ]?8_.53*3WWVM@X?cFCL/@Xb80+/OH0-1[=[(fIF*.B.MN0)OX1X,]O-' +
    ']OS]CIR9QG61Q0G3^OS90A(*6Z[XQR]*e:`UVX,?2*MQDY^K.Wge@6K-Md(c_7g_g?bDTaRJ*3(MACf6Md8Vb=D,INH6?+KVIeVC^?d34A._[9PO' +
    '@62~NOP>@B;2af>d]1]/<:UWZdB4+)Mc2J~:eaS>]9W<Ya/Y~G[~P`VCQ5WGbM_eQZ^3fYG.K8YDIRE)<@gZ8R9B3ZAL1TOcAREXL]bdc8>?,C69' +
    'H=7OBF<+NI+G*U8`@e?1^IBYaWfd]=e6SaM8T/<?4BRTWA(e)P-gW5HF:>U/dWf<Kae@@DB8L<N(/1E-ZfOR62e<*_W0db?CLbSL~P8EcI23YJTJ' +
    'f4Uc,O5-bdIda1~,;V0]S,UfKe*aWcb+V;dQ,-;9C8T4cRXR2K1.2+=:J(I1g3eCIU.;[[/;adb@`:Z+;VALeXWF.+-Ebb,)O./EC>:Y2I.3G]8S' +
    'LIKX-bG6K90~NM])<EZQ()..=aCaEN_TG>;OVSFQRW>*9e~PMcR+L7?(5]@5(?1WIc7,O;+QT[cOaR_5W0+Y~c0gQ2b~e0eCWCE~SL;~5U-@4c1U' +
    '6bc2S(Z/eUL=OVM:GO,e5c:`aQ=eC0MU@ISRE=5VED.BcM<f/S.g^6O<:M86BFcV1]=^TL1:OEXUH(4,CQ-4>,RCX58,d6OC9@=_JeNCX_,GJ]@7' +
    'K-gQA<))[V0?C*:K+0bc,KEL(8?+4f@Dc:6F8JS^dQ:OFfV:=BW][9XS^-f.1)<F+Ca(O.1V@L:*1QdASMAgUGd7I/Y])`:(`7DLAF5>9I~<DM5J' +
    'R`VV7bQ]+BMKXU<O4QI/CKd(/YXS_A`G1LKL(RP-/(F,a+,(.=gEM^*I<7I,]]RbL2dMdFLN4I^7O[Q3ZgI+I@aAbP[HFLc(ZJaeS=[<;Gf=6Q1*' +
    'DQ]/Y*8T3:JaWZ6I-8T-`+-^S?B)c8H=/c`7T]L:A0Mg-7@cYcD(:9*/Wb8ABSOf;KB.M@Q;FdUL8T0T1(1ZTLaTQ6E<]:=-G@>./`~M@JK<fQ5/' +
    '?*[[:TAIF+H@?c.O](][WKK9J17Y4L>EON4<KOEPPZRC_C9^Sd*-7=^^T=Og~d4<a]7@4?`6UgE3;[gac1WfXI-(W1K7UA3IME>`,c1ACI+Z]?bF' +
    'XAR08?=6J,EWGfFEF1@c7<F0S-FXUe3V.+;G>+-4AL/9cT1<S[*500)bHd)f5egD(:MX];OJ-1c-E_FHT~4JDa6]>?6AEXUN-.gPF?)P)YG_BFc3' +
    'M~MI72[DU7g0[2>D9f^aUc:DfA(GL/[A?gYI9Z/GR;)>CBXdG~8)DWbK]~^1dRK`YVV7F@K9Q7ADP*6/J>>+<a,E(4bISLB`JHP<*:8TI*(M`4T*' +
    ':;-F9[dC~KN.*CHYR?26.7,+JgL7RYO6<TMB`4VPN+HDU9g_+?A8NI;Be?2Q7W>ARbg3(FMgH5U=ZR_WXc+V/A7E()2N826F@DVR<7-*NE1VHMYX' +
    'aa[S?2D*P`YCTF2]`H7CW7Z`B2Id0ffQ;B[EO],Z]BD+g@/;P7)P0,d^8f>J7dU+7~BX3gGFWFVI91O`[AA+6EZP8Ea^Lg~_^<RJaT`[>L)@G>BB' +
    '7>FfFEbbgV;K3U,/_4^M4_B(H@Sc1K<^^R-,PEe/6IC7Z;/M2HF3T1a2a/)*F+MTTVYd7^`3582W9O(N<510Fa7GX->.I~.Ne_.fb2B,-;fBb?<W' +
    'H6Ld][MZS+1]Cc7J87b(0PDS^>>L,0a2eRePS]~a3KIa>-)8b`0,LW@Sa)36[V<>_4PbKZV2fG,e~2>].[)G5N5]LQ:JQKJ]CM0gRR6M4CFC0@>`' +
    'Bf3U]*cGD<5TJS;FVg1/4=K^6S+Md](@Yf*M<-cJb8=FcOE;,Q,AYY/~B>8Qe?C3*@.BZbMB]G4]^R8<_W_G78U2<a1XLBAJWC/fUTA]QQ2a9[S+' +
    '`PPTJ>W4G*@Fb~IJF2PJEe4+^-:*cJgG9VTKP@a+c<GGU@^e=8fSXK0D;bcS.S2QF]^,TJKYB`><8OJ4-^T184<LQ]^MZC[.eZ1]20?7SZLHZgO9' +
    '8aW/VKQ>`U@Ra,eOfVPUC*A7A:)HgeAZBU=bZSBL5.?R>OAI`X=-c.?H][8II@C~d(DH<84X*gZ?IHWVIFOE-BJd6<Z~0+V[129Z~@O2I=F8S.5*' +
    '<7M0::D)(ZOU=`-R2X?g=If;*bMDA2Z>F~?9XC37-04G<[.C5K?G;4F,MZ+7/Q1_D4L.:WJ_9Y`K/)<`]Q*5b*F;)9CNYdD3RP2L^21@5K)DNO.?' +
    'bA0^0Z4)aURL7KN)O,/BBDf)?[F*=cPNb:_*>/~ZR7ZSD+DBH<[8f-)FaE5GQ^A7@8S+@-13[OBUb<*UQ-HJ@^@.I)5O<,<2*C.MTd6.I>ce<PVd' +
    '3(MLD;[-DM[8M?VWRS:RD9b6@E63d,CX-`E4A]C3MY?a194AAfEcJY+@b=(2cT8IFN<XO,a]ZE4K?>98dcA8~GPN7@3CX*E=^6N/3IXVR9=.39TZ' +
    'O>=4R7=V4c~[)7/-c*`.N7;b-gB>R+=03a.bWc=4=O-3KBC@KUdEJM:+a=HI2gN5d/~DRHD?7>8a7;df,[(75_VaH~.N2R7FEA0g(H>@~9BgJ)I.' +
    '(XC00Rd1>ELIK10:AU8Xbb9PX@JQI/R~+_(cQ9:ZR_893EYA?Q3AKUgZXc(:A<M-B(=eO[V?~dbTPKb(ZEeV,R-R>68=8T0OH,8AV-L?2~VB9[R:' +
    'c,Y(RFc?*41I=+.8T`;/Zg[*2.Ob6YcRZ<Z7B`F?aMQWOgV~YMb<KMA8JEEFQ0G>@)JXU3K[Q2OFWJBA4,g(*NNE^CYHL_<BSW*QCVZDJ.:MWGPI' +
    'gBe>5e0;=[L[g>T@eIg=aKLIF+KcHX@5_KXE?X1OY0A`5g=`E=RYVU?5/7..,^2FO;Tc^eTPXB<;AY5A.RbZII.3Q7gES@):;UN37=B?c.AXDL7X' +
    '9QI-4If_-:gMP<~ddHSQ~SU8g.06I41J1KJ**HSNVIRM6*.M=2YUYI]f<F<UW<.9=;@<HA_~*(-Zg]EEALZ[MTMHO=P2WRY~ARg2~=NEcIBL:4Zc' +
    'C7QRAFE~Y.7Kb6(cNDR;d<XDcKOKR,F5X?gL*3bV~SR,d.*V1((98f)~D*)T_AZM~./8.;e,V6T0*+Fd:;WfB3GO=(/7+9aQ(Cgc=Zdf(BVg80OB' +
    '2VBO>.f:fT53R3CBJBDW5I2.W:;4Wg`H@:AOa(*>W6=Kg/5W?bc<_2?S-~6=~M.52E`e?B<A7+;)?O.g)b[?VEdV931X<[Y)YZa7g/D).f(FBNbN' +
    '/T3.FK=W)060:^N.2W?C=;cb9GJ)g62L_1VGF4IeS-LY``;*EM)7:?MRX=Rd7W.D,X+HY1g)gADN>9g2.]HX<A^E_P*N].858:cf*624VKI+NC=;' +
    'LZ1WOMOf]DbM/*BUMWJM.?J-c-H:TRDWP6CJ`@P)FJ3eL:IbP>aa^XacFI1aEWP@9JG8.;F<4,-+V5WIE~bdBMXfU5VNd6`/25bJ5F~MJK*b;2=Y' +
    'NVD0I_L@X3(^-NORMeaaCI;W/3;5?^KQ;K]<cK:?[e(XPd90YT-2BGeg*4.*<>IQW9c(g+fYJFQ:R[6Q_40<dU-0ZV33G9e9aAD?69/409N<~C+.' +
    '_;~/_H28/`~8UN=F]]2HC8TSZQa(VNY0Y5QPSVR*EF?bZRHA1HeWH7Y+Pg?)`.6cSW/RAR;5AdXDU<-1YVARHT3a<.^JfU`K)]>eVYF+Y(0R-X7P' +
    'gXK7D.Y5(54TV]=;@a8=4Hb>HQPc(^F_?,2R*~8X_/VE+STB,56a6,Ke2FEI[(E7DH~2SS30L2,*B)IN4+Y95*AgTd~E/NH-<Y1/VHX8YI-I_4)+' +
    '^.8?EZbV1V@`GQbMeT@V4Wd6+gg194K`:@FB0~V;=eCLEIFAX=_PZ?B460*?F1X;FW:edEYg6>e^.6:GVI?L^PLg5)KYL:25D:acdF885T8L]7Z/' +
    '3:6EJM@6CA:LX6dBgZX]<ePTfS7M6gBF-R-4U7P7F?TL0XGQT/*9e;06(=P~YC(YaIV+)QN]1E7O)YgW3(aU9b`a37@)BO-FEPM?L6=c/e@GeDYM' +
    '24`ePA8f:AL3:@e[4(UA<8=Y<G9M.D>ZN<G5QVTMHZ/3VWfU^_J_>JOV`6L7fEG/;J8CR700Q]F8ccYJ,FGO3;.6WNM?8N.<aXFLH_Md_4VUF=Y2' +
    '9G(,@J;FA;HF7=SHb:Y~HWF*0G8/.QP9CTTW[CPP^/Y-TIKWd,TcQVCef3Vg9-C8bSb~R:VQ<9-^4@*HC[Q41aeb8;G3Ma[COGOH5bY1==RA5I+K' +
    'AP]AS(UL2@(:1EHT:dA<G,~J892~;M07:LWg_/[`=DgKY1d~:LF8=Y7b]WFY`6<fR9dDJI(<Vge=eb,W=cLX4R=*f<HMMVb*UDKGVC6S5g_UEV0O' +
    '8aUOcC4>>TbA9@`23b;@U(]3/~(<0GKg-GI25JTfbd8)fb4e:ceD)DCT67=d8VPP<Kf<.8*0MO_:?*63db>;7/Y28gB)HgJ>2QL=2aAT>_NFDK-M' +
    '8(EK:PXa@UM6Fa@I<;^gT6Ta.35<RC,M@1?aB]5?^P;f:TK;>)GX86D/W@JAe<)1a_E?S4CU(*A)NeBT4]GR<?EQAOXS+dM@TQG=Ca?K[_Ff_3(_' +
    'VCZaXIG,DTPD)18eaF7;XdQ4)Pb~5_X<E9AY??U>=I5M15R)<;NH?gV<3]GK0QgR8H7;e4RQ:W3<JK^T7W]T(^GT*][^_eNX.*FO(/eTV_JRd.9O' +
    'YNKg+]eRF*MR^e59QC.:IZFNS)64g^~G-J2Uf~HX^N~A5SM^[T<O<>NMV[*`Kc0aCJ4>I1Q(f=~0~IS8Uf8;Z41OF?,/*4:Bc0>9DDc;b?5Ya6?V' +
    '1>TJc@:B6N(>L0aX@a/?a4SMA)>OFP=.KKeFC-+I8@,9/BZQN]6*eT)8K7XEZM_I@T3]:7;,XFb`:^SXS]R4L4X>0A91]O?80,5OHIZ:6O<[bbTY' +
    'A+C7T892ca(A)4_NI(T86:9-05/O@f@Tb`3eP2[XLaY5VJFIIVAG-fH[S;)He]Z5S8O`P0D^Cg@2,7/M[:5@P?]TB*JUW~UG_R5Qd*/F7,S;U7V]' +
    'ZYcO,Q?)ATD+6-;CO~Y==)Dfg0-[Y3K:,P3gFPRPdVN)V(Rb.78Md5(fU~fQXMLcY*KMX;F;_;EE<SNP(HfHZA>ZH(,-b;,WF1*a,GfC.~-C`1*]' +
    'UAVP6,fXV0cQ2RO(1G(G]Va^cZDT~@Q<*5NVdR(7d6>5gKX-gbH@B;eU6_V1aBYN_M=;=HL0YO7:G:`KD`(e_]^d*>5_KNdCNZMd47((G^F*H`Z)' +
    ')ZNTPNCdB,+5C<a7f.CT]e~fa3/:HX]X+c>YUfcRZ06S<8MKY7~6cX>B46,W_SR>@[_*C:;@^,dQ<dbIf6J9NH5CG5c85LI+DPC:K77IS6E[dIP6' +
    'M0Q*]b:[2,3V0dGSC3D9b`2Z5DSN]B[99-]EX^59O`70U=IT]MCH2NY)e(X](ME4d.OH(+5Z:2RV_^cY7ZVaC?ZNbT.0UE~MYc4@Tb0E,?YGH9DV' +
    '0XP4H_^d9dS4+]XW4KAA@a-@[gK_Q+VBWfZ)5cO79@fV0`T=N376`<VQd>+5-0D_H9;H9bN3LE2[9`a_N)d:`5bg]+~Jc[QR/P=N*bHU0_CFU<UV' +
    'gTJf8Q@R^3P~V~:64U:GDb6ZO1?6K@T]3.(<c,=K31Q12R3@XNBB^9;Y3*aU8OV)fE+FQ?E5TfAC+(,N*d/E?--g[J*E4G:.WQLa~=4E)<H_eNV+' +
    'V5^H2;.Af^^LHcLDUV[DPgW6~~>7O-P8.@~EgJAE@C68a5_fSICe_1H9I?bPb,1VL.KZ2?67?NWeI)b~X1/CfYW2?FY?b3X_+(PcaV.JK/6@H]W9' +
    'R0/;C62da(B`+Z]eB*[[)LP)OJ+2N/`W++Y>M0@g4K4I=H):H?S,PE]X9Y3>V;*5UFII)*_AF6V_)e5eTFS]=9?TV4*PRPEY~SDAF<`J?ObB,fe`' +
    'ZA29Cf+@GP]Q~a>A664.NO9~58/J~3@@=UQN/X<J6/42b=bE/PM?DBa.XV.R(=L(Oe4)HJc9J@cJY^_[`M1JGK`_LJEN?,1JPRPdV9Ffb>a6+SQY' +
    'N/0)J^;2G<@eZga`N0D+)fd/I39:[F(e=G[0*KA21b-+7>Tf94S,BFT11G05e*;O`QYX90NZ:7L>O4f486H@3Q/H1I=>8?~3TLGFe2g]c(3JQFH)' +
    'W/81/N)f,D?)eHDNJ4I.H`SMV7X[7)Lg,2N_9_B6ZQgeB1`1dc*^g7b>042((D:C@G/YF6g?Ta9T2T/^]VNP?PF`I383]JBJ-A6H2eA6-@M-OUXW' +
    'Y+eX,74YII;aTE9/1R@Mg7TEZ,bY(BSe*EH.P7gCL8=`[f:DFIJJ5UJZAQ*QQ[F)W65[b:6`[a0=@RBKLK;W>-P))FP>E9FDS=XB[]^K6_gYAYc5' +
    'e+W6?UQ`,2KD3KG)N<H-e_J;@P]~~N71MH1/(?R3K^f,+-`Bc=EfB`0TcJU]850O-_[a=8~.c5<U]RWTY5@:M(4A^8d6V4^@ZH(,?889V*H)1/>e' +
    ';:`K0._*]ZIC`K.Q+~7`YXF_f[AH30?K8g/4Ha7]9,B+:Hc(CC=((RF[aU:>YcYE1F3(WH/=,6O7BNC2@g4B/L(2Z@bU=V7Ya_O30JN;FR[VK?B:' +
    'LW]`E7?=:Je2G/_cT5KDYgYY-Af;G,Y_GRESM8UPH<[+JUI9CXNR;8g]/gGd:@Z58;^0*Q7[71e;1~DRZ4d>PV,b-~@9E~eW_]U4U~MZJWb@~4LA' +
    'U3Y]:SG8[-gWI]C5BYZ=*c2A0;c?`:BCHBV`+O;*R=1H>HT.PER3KT:)NVYV_0J30>*d3YB9869EJYBcZ-Ie5K6*b.9`1fVQb*)Ue_ODH=Pd>X;(' +
    '_>EI+EU(]5)3Q:>R(ZcR2;*@_O[4<^9dP??;L`)]eA]Ka+=+9Sd;Q(IV7C`ade=a9DDLT9P^<g=b?J`P9Fe]JFIZ'
})
